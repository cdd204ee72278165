/** Words around a body's name that tell what part it has in a measure. Provenance: written by hand from official news; simplified. */
import { JOINING, MANNER, TIMES } from './clause-openings.zh.ts';

/** An official of a department speaks for the whole body. */
export const SPEAKS_FOR = /^(?:有关|相关)?(?:部门|处室)?(?:负责人|负责同志|发言人|新闻发言人|司长|局长)/;

/** What follows the subject of an act. */
export const SUBJECT_AHEAD =
  /^(?:（[^）]*）)?(?:将|要|会|应|须|必须|已|今后|未来|下一步|继续|共(?!享|同)|正在|组织|部署|启动|开展|采取|近日|今日|持续|联合|牵头|每|在|对|通过|一直|自|今年|去年|先后|累计|主要|都|均|全部|从)/;

/** Before those whom an act is about. */
export const TARGET_BEFORE = /(?:督促|约谈|指导|要求|责令)[^，]{0,8}$/;

/** Before the body that leads by its role. */
export const LEAD_BEFORE = /发挥$/;

/** Before the body through which others work together. */
export const COORDINATOR_BEFORE = /依托$/;

/** Before those who act together. */
export const PARTNER_BEFORE = /会同|联合|协同|联同|配合/;

/** Between bodies that act as one subject. */
export const JOINED_BODIES = /^(?:（[^）]*）)?(?:、|与|和|及|以及|联合|会同|联同|协同)$/;

/** What may stand before the subject at the beginning of a measure. */
export const TIME_BEFORE =
  /^(?:(?:19|20)\d\d年|今年以来|去年以来|近年来|近期|日前|近日|目前|上半年|下半年|一季度|前三季度|其中|同时|此外|去年|今年|，)*$/;

/** Before those who are ordered to act. */
export const ORDER_BEFORE = /(?:要求|督促|责令)$/;

/** Behind a body that 由 names as the one that leads: 由公安部牵头. */
export const LEAD_AHEAD = /^牵头/;

/** Several bodies by what they have in common: 各地市场监管部门, 全市两级法院, 沿线各县, 各县（市、区）, 三部门. */
export const ACTOR_PHRASE =
  /(?:沿线|属地|辖内|辖区)?(?:(?:各(?:级|地)?|全(?:国|省|市|区|县|辖)(?:各级|两级|各)?|该[省市县区]?|上述|所有)(?:(?![要将应须对把在和与及已共由])[\u3400-\u9fff]){0,12}?(?:部门|机关|机构|系统|法院|检察院|企业|银行|网点|单位|平台|支队)(?![\u3400-\u9fff]{0,2}(?:分级|管理|系统))|各(?:县|市|区|省)(?:（[^）]{1,6}）)?[\u3400-\u9fff]{0,8}?(?:局|厅|委)|各(?:县|市)（[^）]{1,6}）|沿线各[县市区]|[两三四五六七八九十]部门|各部门|各[\u3400-\u9fff]{0,6}?(?:公安处|分局|大队|中队|支局|海关|高校|院校|街道|乡镇|镇街|苏木镇|林场|景区)(?=[一要应须必将立]))/g;

/** A body that no table knows, by its last word: 江北海关. Words that only point to one (该局, 我局) name nobody. */
export const BODY_BY_FORM =
  /^(?![该我本各全此])[\u3400-\u9fff]{2,14}(?:局|厅|委|委员会|海关|支队|总队|大队|法院|检察院|政府|办公室|派出所)$/;

/** Between a subject and those it takes along. */
export const PARTNER_AHEAD = /^[^，。；]{0,6}(?:会同|联合|联同|协同|携手)$/;

/** Behind those with whom something is done. */
export const TOGETHER_BEHIND = /^(?:、[\u3400-\u9fff]{2,14}){0,4}(?:等)?(?:部门|单位)?(?:联合|共同|携手|联手)/;

/** Whom a rule binds, at the beginning of a clause: 企业应当…, 网站平台要…. */
export const BOUND_ACTOR =
  /(?<=[，。；：\s]|^)(?![要将应须对把在和与及已共由])[\u3400-\u9fff]{0,8}?(?:企业|平台|学校|经营者|商户|业者|机构|单位|银行|公司)(?=(?:应|要|须|必须|不得|务必))/g;

/** 三部门: as many bodies, named before. */
export const COUNTED_BODIES = /^([两三四五六七八九十])部门$/;

/** Bodies that research, teach and heal: what they do and say is no measure of an authority. */
export const NO_AUTHORITY = /(?:研究[所院]|研究中心|大学|学院|[中小]学|幼儿园|医院|卫生院|博物馆|美术馆|剧院|出版社)$/;

/** The bodies before 关于 in a document's title. */
export const ISSUED_BY = /^([\u3400-\u9fff（）、\s]{3,80}?)\s*关于/;

/** The date below a signature. */
export const SIGNED_ON = /^(?:20|19)\d\d年\d{1,2}月\d{1,2}日$/;

/** Before a body whose orders are only followed: 根据县委部署，. */
export const FOLLOWED_BEFORE = /(?:根据|按照|依照|遵照|贯彻|落实|经)[^，。；：]{0,8}$/;

/** Words of a clause before a body to which, with which or about which something is done: 与交通部门共享, 督促企业共建. */
export const OBJECT_BEFORE =
  /^(?:一是|并|还|同时)?(?:与|同|向|对|把|将|为|给|督促|指导|要求|会同|联合|配合|协调|引导|支持|帮助)[^，；。：]*$/;

/** Words that point to the body named last: 该局, 我部. */
export const POINTS_BACK = /^(?:该|我)[局部委厅院行署办署会]$/;

/** With whom. */
export const WITH_BEFORE = /[与和同]/;

/** Behind bodies that only attend or report: 市公安局、市水利局|负责人参加会议. */
export const ATTENDS =
  /^(?:[、及和与][\u3400-\u9fff]{2,8}?)*(?:等)?(?:相关|有关)?(?:成员)?(?:部门|单位)?(?:主要|分管)?(?:负责人|负责同志|领导|同志|代表)?(?:分别|先后|一同|一并|也|均|共同|依次|应邀|受邀|派员|派人)*(?:参加|出席|列席|参会|到会|与会|陪同|汇报|作了?[^，。]{0,6}(?:汇报|发言)|交流发言|介绍了?[^，。]{0,16}情况)(?![^，。]{0,6}并(?:讲话|强调|要求|作|部署))/;

/** Points to a body of which only the last words follow: 该专班. */
export const POINTING_WORD = /^[该本我]/;

/** The last words of a body that was named in full before. */
export const SHORT_BODY =
  /^[\u3400-\u9fff]{0,6}(?:指挥部|专班|领导小组|工作组|委员会|联席会议|办公室|党委|党组|[省市区县州]委|局|厅|支队|总队|大队|中队|中心|法院|检察院|海关|政府)$/;

/** Behind those who are each in charge of a part. */
export const IN_CHARGE = /^(?:具体|统一)?(?:负责|承担|牵头负责)/;

/** A body that holds press conferences for others. */
export const PRESS_HOST = /新闻办公室$|新闻办$/;

/** Behind any body that 由 names as the one that punishes: 由公安机关责令改正. */
export const PUNISHES = /^(?:依法|依规|依照|按照|根据|责令|予以|给予|处[以罚理]|没收|追究|吊销|扣留|传唤)/;

/** All bodies of one kind in a land or a town, and the police at large: what they did goes on in the sentences behind. */
export const COLLECTIVE =
  /^(?:全(?:国|省|市|区|县|州)(?:各级|两级)?[\u3400-\u9fff]{0,10}(?:机关|法院|检察院|机构|系统|部门)|(?:公安|检察|税务|审判|司法|监察)机关)$/;

/** Units that stand by themselves: what their officials say is theirs and not the whole body's. */
export const STANDS_ALONE = /(?:分局|支队|大队|总队|中队|监管局|调查队)$/;

/** Within a subject, before those whom the first takes along. */
export const PARTNER_INSIDE = /会同|联合|联同|协同|与/;

/** Others who are not named. */
export const VAGUE_BODIES = /^(?:有关|相关)/;

/** 该支队, 该系统: the one named before. */
export const POINTS_TO = /^该/;

/** A place that acts as its government does: 望江市部署开展…. */
export const PLACE_ACTS = /^(?![全该本我各同辖])[\u3400-\u9fff]{2,6}[省市县区州旗镇]$/;

/** Behind a place whose government holds a meeting. */
export const HOLDS_MEETING = /^[^，。]{0,8}(?:召开|举行)/;

/** 昨日，|公交公司|启动…: a time, then a firm, school or hospital right before its act. */
export const STRANGER_ACTS = new RegExp(
  `^((?:[\\s，、“”]|${JOINING}|${TIMES})*)([\\u3400-\\u9fff]{2,12}?(?:公司|集团|大学|学院|[中小]学|医院|幼儿园|研究[所院]|银行|物业|商会|协会))(?=${MANNER}|启动|开展|推出|出台|实施|组织|部署|举办|成立|建立|决定|计划|拟)(?<!^(?:[各全该对向为把将由与同]|督促|要求|指导)[^，]*)`,
);
