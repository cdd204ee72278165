/**
 * What a clause of official news begins with before its act: words that join it to the last one, times, adverbs, means.
 * Provenance: written by hand from official news; simplified.
 */

/** Words that join a clause to what was said before. */
export const JOINING =
  '同时|此外|另外|与此同时|并且|并|还|也|又|再|而且|且|其中|期间|其间|随后|此前|一并|同步|下一步|接下来|下一阶段|今后|后续|对此|为此|即';

/** When: 今年以来, 近日, 6月至11月, 截至2021年11月, 自启动以来. */
export const TIMES =
  '连日来|连日|每日|每天|每周|每月|每季度|每年|近日|近期|日前|目前|当前|当天|当日|今天|今日|昨天|昨日|今晨|即日起|去年底|今年底|年底前|去年以来|今年以来|近年来|近几年来|近年|长期以来|一年来|几年来|一直以来|此前|去年|今年|明年|前年|本月|本周|上半年|下半年|全年|一季度|二季度|三季度|四季度|前三季度|首季|首[一二三四五六七八九十]{1,2}个月|前[一二三四五六七八九十\\d]{1,2}个?月|截至[^，。；]{1,14}|自[^，。；]{1,24}(?:以来|起|后)|(?:从|自)[^，。；]{1,14}(?:到|至)[^，。；]{1,12}|[^，。；]{1,14}(?:以来|期间)|(?=\\d)(?:\\d{4}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:(?:至|到|-|—)\\d{1,2}[月日])?(?:上午|下午|晚间|晚|凌晨|起|份)?(?<=[年月日起份午晚晨间])';

/** How: adverbs and signs of aspect between a subject and its act. */
export const MANNER =
  '已经|已|共计|共|累计|先后|正在|正|仍|均|曾|就|都|再次|再|又|还|也|即|便|将|会|要|一直|始终|坚持|保持|持续|连续|不断|继续|全面|进一步|全力|深入|积极|充分|切实|扎实|大力|稳步|有序|着力|纵深|主动|及时|迅速|立即|第一时间|严格|坚决|依法|依规|从严|从快|从重|集中|联合|统一|统筹|同步|分别|强力|加紧|抓紧|加快|认真|密切|精心|精准|科学|高效|有效|高位|多次|首次|陆续|定期|常态化|专门|专题|专项|广泛|当场|现场|逐一|逐户|逐栋|逐车|逐家|逐步|分类|挂牌|另行|随即|直接|牢牢|紧紧|狠|快速|牵头|率先|有力|深度|严厉|重点|主要|着重|特别';

/** By what means, about what or whom: an act follows in the same clause. */
export const MEANS =
  '针对|围绕|聚焦|根据|按照|依据|依托|结合|通过|透过|利用|运用|借助|以|对|对于|向|为|把|将|在|从|由|与|同|会同|联合|联同|协同|联动|组织|指导|督促|面向|就|经|据|依|到|赴|前往';

/** Bodies known by their form alone, when their name is in no table: 该局, 全市公安交警部门, 专项工作组. */
export const BODY_FORMS =
  '地区|署方|处方|局方|院方|校方|局|厅|委|委员会|办公室|政府|部门|机关|机构|公安|警方|交警|民警|警察|干警|执法人员|工作人员|检查组|督导组|工作组|专班|指挥部|法院|检察院|海关|总队|支队|大队|派出所|消防|网信办|网信|中心|系统|监管所|分局|总局|委办|党委|街道|乡镇|有关方面|各方|各地|全国|全省|全市|全县|全区|我部|我局|我们|该部|该委|该办|该院|(?<!部)署|(?<![查惩])处|司|当局|联席会议|领导小组|镇|村|社区';

/** Verbs with whose object a body's form ends: 派出两个工作组, 监督公安机关. */
export const BEFORE_BODY =
  /^(?:派出|组织|成立|设立|组建|建立|抽调|督促|指导|联合|会同|要求|监督|支持|协助|配合|通报|移送|责令|约谈)/;

/** A subject that is no authority though its form could be one. */
export const OTHER_SUBJECTS =
  /诈骗分子|犯罪分子|不法分子|嫌疑人|骗子|团伙|受害|被害|群众|市民|消费者|网民|居民|村民|家长|学生|旅客|乘客|游客|用户|老人|专家|记者|公司|商家|购物中心|培训中心|球队|网友|媒体|组委会|^世界|^联合国/;

/** Places that carry measures out when all of a region's do: 全区78个银行网点. */
export const SERVING_FORMS = '网点|学校|医院|银行|景区|企业|平台|站点|窗口|口岸|车站|机场';

/** Between bodies that act together: 公安机关会同人民银行. */
export const TOGETHER = /^(?:（[^）]*）)?(?:、|与|和|及|以及|联合|会同|联同|协同|等)/;

/** 临河县|召开…: a place that no table lists, before what only an authority does. */
export const PLACE_HERE =
  /^(?![全该本我各同辖整片城小社老新园街厂景校库])[\u3400-\u9fff]{2,3}[市县区旗州](?=(?:近日|日前|今[日天年])?(?:召开|部署|启动|出台|印发|组织|开展|集中|举行))/;
