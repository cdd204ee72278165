/**
 * The words by which a body's name is known where no table lists it, and those that only look like one.
 * Provenance: written by hand from how central, local, party and other bodies are named in official news.
 */
import type { OrganizationKind } from '../parsed-page.ts';

/** 农业农村部门 are many offices, 农业农村部 is one ministry; 中国银行业 is a trade. */
export const NOT_A_BODY_BEFORE = /^(?:门|分(?!局|行)|队(?!伍))/;
/** What may not follow a table name that ends in 部 or 局. */
export const AFTER_MINISTRY = /^(?:门|分|队|署(?!长)|落|级)/;
export const AFTER_BUREAU = /^(?:部|面|势|限)/;
/** 国务院 opens the names of other bodies. */
export const AFTER_STATE_COUNCIL = /^(?:打击|部际|安委|食安)/;

/** Words that end like a body and are none. */
export const NOT_A_HEAD =
  /(?:判处|部署|布局|格局|结局|大局|全局|当局|查处|惩处|好处|之处|到处|深处|处处|本科|专科|住院|上司)$/;
export const PARTY_COMMITTEE = /^(?:党委|党组|纪委)/;

export const JOINT_MECHANISM = /(?:(?:部际|厅际|局际)联席会议|工作领导小组|安全生产委员会)(?:办公室)?/g;

/** 国家…局, 全国…委员会, 中国…协会, 中国…银行. */
export const CENTRAL_BODY =
  /(?:国家|中国|全国|中央|最高|中华全国|国务院)[\u3400-\u9fff]{2,12}?(?:总局|局|委员会|(?:发改|卫健|政法|纪|网信|民|妇儿工|残工|双拥|安)委|办公室|(?:网信|安委|食安|防汛|反诈|食药安|打拐|扫黑|双拥|老龄|爱卫)办|署|总社|协会|学会|联合会|基金会|领导小组|研究院|科学院|总指挥部|指挥部|银行|集团|有限公司|公司)(?![长员势面])/g;

export const LOCAL_NAME =
  /^(?:[\u3400-\u9fff]{2,8}?(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡|街道)){1,3}[\u3400-\u9fff]{0,10}$/;
export const LOCAL_SHORT = /^[省市县区州盟旗镇乡][\u3400-\u9fff]{0,9}$/;
/** Heads that name a body right behind 省, 市 or 县: 县政府, 省工商联. */
export const SHORT_ALONE =
  /^(?:政府|人民政府|委|法院|检察院|人民法院|人民检察院|纪委监委|工商联|妇联|残联|团委|总工会|侨联|文联|科协)$/;
/** 市场, 区域, 县级 and the like begin with a unit and are no place. */
export const NOT_A_UNIT = /^(?:市场|区域|县域|县级|市级|省级|州际|镇域|城市|地区|社区)/;
/** …委 and …办 are committees and offices only with these words before. */
export const COMMITTEE = /(?:[省市县区州]|发改|卫健|政法|纪|监|网信|党|工信|住建|国资|体|文)委$/;
export const OFFICE = /(?:网信|安委|政府|食安|防汛|防火|反诈|创建|文明|扫黄打非)办$/;
/** 省委副书记 is somebody's title. */
export const TITLE_AHEAD = /^(?:副?书记|常委|领导)/;
/** A county's or city's name has two to four characters; what is longer has swallowed the words before it (进展情况报|县林业局). */
export const LONG_PLACE = /^[\u3400-\u9fff]{5,}?(?=[省市县区州旗])(?<!自治)/;
export const SHORT_PLACE = /^[\u3400-\u9fff]{2,4}[省市县区州盟旗]/;

/** Whoever stands behind these is nobody in particular. */
export const ONE_OF_MANY = /[各该某本多]/;

/** Kinds of institution, not one of them: 社区医院, 职业学院, 物流公司. */
export const GENERIC_STEM =
  /^(?:大型|中小|社区|乡镇|基层|公立|民营|定点|三甲|三级|二级|职业|高等|民办|独立|社会|行业|物业|快递|物流|保险|科技|互联网|平台|房产|中介|上市|国有|外资|民间|专业|农民|农村|村民|居民|业主|县级|省级|市级|街道|企业|相关|电信|学术|伦理|评审|地方|第三方)+$/;
/** 诈骗集团 is no company, 37人考上大学 no university. */
export const CRIMINAL_STEM = /^\d|考上|考入|就读|毕业|进入|骗案|诈骗|诈欺|犯罪|贩毒|走私|违法|不法|黑恶|盗窃|赌博/;

/** A centre is a body when its work is official (反诈骗协调中心) or its name opens like a national body's; 购物中心 is none. */
export const CENTRE_WORK =
  /(?:协调|指挥|监测|研究|检测|预警|处置|防控|控制|评价|鉴定|交流|救助|反诈|反诈骗|举报|应急|信息|服务|联防|评估|审评|稽查|仲裁)中心$/;
export const NATIONAL_START = /^(?:国家|中国|中央)/;
export const GENERIC_CENTRE = /^(?:政务|便民|社区|党群|志愿|综合)/;

/** 12321网络不良与垃圾信息举报受理中心, and divisions of Hong Kong's police (网络安全及科技罪案调查科): names that hold 与 and 及. */
export const LONG_NAME =
  /(?<![\d.])\d{4,5}[\u3400-\u9fff]{4,18}?中心|(?<![\u3400-\u9fff])[\u3400-\u9fff]{2,12}(?:罪案调查科|刑事调查科|情报科|调查科)/g;

/** 新华社北京3月2日电 tells where a report was filed; the agency does nothing there. */
export const DATELINE = /^[\u3400-\u9fff]{0,8}\d{1,2}月\d{1,2}日[电讯]|^电/;
/** 本报记者：, 现场记者： name no medium. */
export const NO_MEDIUM = /^(?:本报|本台|本网|现场|有|多家|外国|中外|在场|提问)$/;

export const NATIONAL_SERVICE =
  /全国(?:公安|检察|司法行政|税务|海关|消防救援|市场监管|法院|纪检监察)(?:机关|部门|系统|机构)/g;
/** A joint name in the middle of other words counts when its bodies act together. */
export const JOINT_ACT = /^(?:联合|发布|印发)/;

/** Which kind of body a name tells of; the first that fits. */
export const ORGANIZATION_KINDS: [RegExp, OrganizationKind][] = [
  [/联席会议|领导小组|联防联控|专班|指挥部/, 'JOINT_MECHANISM'],
  [/公安|警务|罪案调查|刑事|警察|刑侦|反诈|派出所|边检|交警/, 'POLICE'],
  [/检察/, 'PROSECUTION'],
  [/法院|法庭/, 'COURT'],
  [/党委|党组|省委|市委|县委|区委|州委|宣传部|组织部|政法委|纪委|^中央/, 'PARTY_BODY'],
  [/(?:日报|晚报|时报|周刊|电视台|通讯社|报社|新闻网)$/, 'MEDIA'],
  [/(?:公司|集团|银行)$/, 'COMPANY'],
  [/(?:大学|学院|研究院|研究所|研究会|医院|协会|学会|联合会|商会|基金会|总社|出版社|交易所|合作社)$/, 'OTHER'],
  [/^(?:国家|全国).*(?:局|委|署|办)$/, 'REGULATOR'],
  [/[省市县区州盟旗镇乡]/, 'LOCAL_GOVERNMENT'],
];

/** Words that open the name of an inter-agency conference. */
export const CONFERENCE_OPENERS = ['国务院', '中央'];

/** （以下简称“X委”）, （金管局）: the short name that a page gives behind the long one. */
export const SHORT_NAME_GIVEN = /^（(?:以下简称|下称|简称)?[“]?([\u3400-\u9fff]{2,8})[”]?）/;

/** 国家医疗保障局 … 医疗保障局. Three characters are too few: 邮政局 is any. */
export const NAME_WITHOUT_COUNTRY = /^(?:国家|中国|香港)([\u3400-\u9fff]{4,})$/;

/** A short name that opens a clause and speaks or acts: 疾管署说明. Global. */
export const SPOKEN_NAME =
  /(?<![\u3400-\u9fff])([\u3400-\u9fff]{1,4}[署局处委部院会办厅社])(?=表示|说明|指出|强调|介绍|称|说|并|将|也|已|还|会|要求|要|提醒|呼吁|公布|决定|发言人|负责人|副?[署局处院部厅]长)/g;

/** 市人民法院 and 市法院 are one. */
export const PEOPLES_BODY = /人民(?=法院|检察院|政府)/;

/** The government of a place that only its rank tells. */
export const UNNAMED_GOVERNMENT = /^[省市县区州]政府$/;
