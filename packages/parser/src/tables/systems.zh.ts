/**
 * Words that name platforms, apps, hotlines and standing mechanisms, and those that only speak of such things in general.
 * Provenance: written by hand from official news of the mainland, Hong Kong and Taiwan.
 */

export const PLATFORM_HEADS =
  '(?<!作战)平台|作战平台|信息系统|系统|库|一张图|大模型|(?<=监测|预警|研判|分析|识别|评估)模型|监测网|政务服务网|信息公开网|公示网|门户网站|门户|(?<=(?:中国|全国|国家)[\\u3400-\\u9fff]{2,8}(?<!中央)|公开|公示|服务|文书|信用|查询)(?<!互联|联|官|电|路|水|管|光|物)网(?![络站上点吧友红民格页银警])';

/** X系统 is a system only when X says what it computes: 公安系统, 生态系统 are not. */
export const SYSTEM_WORK =
  /(?:信息|管理|监测|预警|拦截|服务|查询|指挥|数据|申报|登记|监控|追溯|公示|核验|识别|调度|检测|申请|审批|支付|导航|报告|监管|分析|防控|防护|处置|评估|备案|举报|交易|联网|共享|智能|智慧|电子|网上|定位|感知)系统$/;

/** Sectors that are called systems: whoever works there. */
export const SECTOR_SYSTEM =
  /(?:公安|教育|卫生|卫健|法院|检察|检察院|司法|司法行政|政法|税务|金融|银行|海关|市场监管|交通运输|交通|网信|宣传|纪检监察|工会|共青团|妇联|民政|农业农村|应急管理|应急|消防|邮政|铁路|民航|电力|财政|人社|生态|社会|经济|神经|免疫|消化|呼吸|循环|心血管|话语|价值|操作|理论|知识|体系|本|全)$/;
/** 号码库, 共享库, 案例库 hold data; these hold goods, money or people. */
export const LIBRARY_END = /^库$/;
export const PLACE_OF_GOODS =
  /(?:水|仓|金|国|车|书|入|出|在|冷|血|宝|粮|油|军火|智|专家|人才|弹药|地下车|火药|物资|药|尾矿|储备|文|档案|银|内|外|清)库$/;

/** What is told only by its work is one of its kind: 拦截系统, 预警系统. */
export const ONLY_WORK = /^[\u3400-\u9fff]{2}系统$/;
/** A name ends at its first platform: …公示系统和…服务网 are two. */
export const TWO_PLATFORMS = /(?:平台|系统|网)(?:和|与|及)/;

/** Platforms and systems as a class, no one of them. */
export const GENERIC_SYSTEM =
  /(?:^|的|个|各|类|种)(?:网络|互联网|媒体|新媒体|网络媒体|社交|社交媒体|电商|电子商务|招聘|网络招聘|广告|网络广告|网路广告|直播|网络直播|短视频|视频|音视频|第三方|支付|第三方支付|交易|网络交易|投诉|信息|数据|管理|线上|网上|公共|服务|公共服务|外卖|网约车|出行|旅游|在线旅游|租房|金融|借贷|网贷|投资|理财|购物|搜索|即时通信|应用|互联网应用|企业|民生|交流|合作|展示|融资|创业|就业|培训|学习|教学|在线教育|货运|物流|寄递|快递|票务|游戏|涉诈|虚假|仿冒|非法|重点|相关|大型|头部|主要|本地|监管|工作|主流|传播|宣传)*(?:网站)?平台$/;

/** Verbs before a named platform: one that stands, starts or is used. 建立, 完善 and 搭建 speak of what isn't there yet. */
export const PLATFORM_VERBS =
  '用好|嵌入|纳入|登录|共建|合建|依托|启用|升级改造|升级|改造|上线|运用|利用|使用|接入|登录|通过|建成|开发|推广|优化|运行|牵头建设|建设|加快建设|开通|推出|试运行|新增|发布|创建|研发|推广应用|部署应用';

/** Verbs before a mechanism that exists and is used; those that build one (建立, 健全, 完善) or tell others to keep a rule (落实) name none. */
export const MECHANISM_VERBS = '依托|运用|发挥|用好|通过|借助|利用|启动|纳入';
export const MECHANISM_HEADS = '制度|机制';
export const GENERIC_MECHANISM =
  /^(?:.{0,3}|.*(?:各项|相关|有关|长效|协调|工作|协作|协同|常态化|责任|管理|联动|合作|激励|考核|问责|监管|保障|沟通|联络|规章|法律|一系列|三项|多项|这一|上述|该).{0,2})(?:制度|机制)$/;

/** Names that are a system by themselves. */
export const NAMED_SYSTEMS: [string, 'PLATFORM' | 'APP' | 'HOTLINE' | 'MECHANISM' | 'OTHER'][] = [
  ['电子税务局', 'PLATFORM'],
  ['全国企业信用信息公示系统', 'PLATFORM'],
  ['国家企业信用信息公示系统', 'PLATFORM'],
  ['国家智慧教育公共服务平台', 'PLATFORM'],
  ['国家政务服务平台', 'PLATFORM'],
  ['国家医保服务平台', 'PLATFORM'],
  ['国家反诈中心App', 'APP'],
  ['国家反诈中心APP', 'APP'],
  ['交管12123', 'APP'],
  ['信用中国', 'PLATFORM'],
  ['学信网', 'PLATFORM'],
  ['中国知网', 'PLATFORM'],
];

export const BARE_APP_HEADS = 'App|APP|app|小程序|客户端|公众号';
export const APP_HEADS = 'App|APP|app|小程序|客户端|公众号|微信公众号|服务号|视频号|手机应用|应用程序|二维码';
/** Last characters of a tool's own name in marks: 「防騙視伏器」, “一码通”. */
export const TOOL_ENDINGS =
  /(?:器|机器人|助手|宝|码|通|管家|地图|卫士|平台|系统|查询网|服务网|大模型|智能体|(?:随手|掌上|指尖)[\u3400-\u9fff]{1,3}|一键[查验核识][\u3400-\u9fff]{0,2}|小程序)$/;
export const TOOL_VERBS =
  '运用|研发|部署|优化|增设|推出|升级|上线|开发|使用|下载|更新|启用|注册|打开|通过|利用|推广|登录|扫描';
export const HOTLINE_HEADS =
  '举报电话|服务热线|举报热线|咨询热线|咨询专线|谘询专线|服务专线|投诉热线|热线电话|热线|专线|平台|举报平台';

/** 「防騙視伏器」加入…功能: what a tool does or gets. */
export const TOOL_DOES = /^(?:加入|新增|增加|推出|上线|可(?:以)?(?:查|识|拦|一键)|[\u3400-\u9fff]{0,6}功能)/;
/** “跑分”平台: what criminals do, and no name. */
export const CRIME_IN_MARKS =
  /^(?:跑分|刷单|引流|洗钱|赌博|博彩|杀猪盘|裸聊|网贷|套现|吸粉|养号|接码|投资|理财|荐股|色情|黑产|灰产|外挂|呼死你|.*(?:诈骗|骗局|网赌|赌场|赌博))$/;
/** Words that make a numbered line a figure and no name: 12345个, 110起. */
export const COUNTED_BEHIND = /[的个件条起人次年月日元余多万]/;
/** Before a number that is called. */
export const DIALLED_BEFORE = '拨打|致电|来电|热线|电话';
/** Public service lines of the whole country, which need no word before them (工业和信息化部 号码管理 and the departments that run them). */
export const KNOWN_LINES =
  '96110|12381|12321|12377|12345|12315|12337|12389|12320|12333|12348|12350|12369|12328|12316|12393|12366';
/** 社会监督举报电话010-12321: the office's name is no part of the line's. */
export const LINE_BEFORE_NUMBER = '举报电话|监督电话|举报热线|服务热线|咨询电话|投诉电话';
/** A line or tool whose name ends so is a platform. */
export const PLATFORM_END = /平台$/;
export const PLATFORM_OR_SYSTEM = '平台|系统';
export const SYSTEM_END = /系统$/;

/** Between an app's name in marks and its kind: “消防隐患随手拍”微信小程序. */
export const APP_HOSTS = '手机|微信|支付宝';
/** Kinds of app that may stand inside the marks. */
export const APP_HEADS_INSIDE = 'App|APP|app|小程序|客户端';
/** 三款App, 此类App. */
export const APP_CLASS_END = /(?:[款个类种些等]|软件|应用|程序)$/;
/** Before an app's own name: 下载安装…App, 一款名为…的App. */
export const BEFORE_APP = /^.*(?:下架|上架|安装|卸载|名为|叫作|诱导|诱骗|关注|点击|打开|扫码|注册|累计|官方)(?=.{2})/;
/** Apps of a kind: 手机App, 违规App, 仿冒投资App. */
export const GENERIC_APP =
  /^(?:假冒|山寨|诈骗|赌博|刷单|网贷|贷款|理财|投资|炒股|兼职|游戏|政务|官方|教育|学习|直播|聊天|交友|视频|音乐|地图|支付|银行|证券|电商|外卖|打车|屏幕共享|微信|手机|涉诈|虚假|违规|违法|恶意|短视频|购物|移动|新闻|社交|支付宝|多款|一款|非法|仿冒|陌生|不明|投资|理财|贷款|刷单).{0,4}$/;

/** Behind 平台 or 系统 these make another word of it (系统性, 系统推进) or speak of the business (平台企业, 平台责任). */
export const NO_QUOTED_PLATFORM = '性|治理|推进';
export const NO_PLATFORM = '推进|治理|施策|性|谋划|观念|思维|部署|总结|梳理|企业|责任|经济|公司|主体|内|上的';

/** How a platform's proper name begins. */
export const PROPER_START =
  /^(?:国家|全国|中国|中央|国务院|[省市县区州](?![场域政民直级委局])[\u3400-\u9fff]{4,}|1[12]\d{3}|96\d{3}|[\u3400-\u9fff]{2,3}[省市])/;
/** What a platform that stands does, behind its name: 涉诈预警劝阻系统累计预警20万次. */
export const PLATFORM_DOES =
  /^(?:累计|共(?:计)?[\u3400-\u9fff]{0,4}\d|自动|已(?:累计|接入|覆盖|上线|建成)|正式上线|抓拍|识别|推送|上线|投入使用|投用|启用|试运行|实现|功能|数据显示)/;
/** 云岭政务服务网: a portal is named after its place. */
export const PROPER_END = /政务服务网$/;
/** Words that open a platform's name even when it holds 与 and 和. */
export const NATIONAL_OPENERS = ['国家', '全国'];

/** Inside what looks like a mechanism's name: it is being built, or the words are a sentence. */
export const NO_MECHANISM_NAME = /建立|健全|完善|的|把/;
/** A platform whose name tells its work at length opens its clause as a name: 城市安全风险综合监测预警平台. */
export const LONG_WORK =
  /^[\u3400-\u9fff]{7,}(?:监测|预警|监管|管理|服务|指挥|调度|防控|追溯|查询|查控|交换|共享|运行|信息|综合)(?:云)?平台$/;

/** Before a line's number. */
export const NATIONWIDE = '全国';
/** Between a line's name and its number. */
export const IS_NUMBER = '为|是';
/** What is completed has to be there. */
export const COMPLETED = /完善$/;
/** Between a verb and what it takes. */
export const BEHIND_VERB = '了|至|到';
/** “…合成作战平台，即国家反诈中心”: the name behind 即 is the one the system goes by. */
export const SECOND_NAME = /^[，（]?(?:即|也就是)“?([\u3400-\u9fff]{3,14})(?=[。，；”）])/;
export const NO_SECOND_NAME = /[的是]/;
