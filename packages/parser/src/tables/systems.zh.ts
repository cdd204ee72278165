/**
 * Words that name platforms, apps, hotlines and standing mechanisms, and those that only speak of such things in general.
 * Provenance: written by hand from official news of the mainland, Hong Kong and Taiwan.
 */

export const PLATFORM_HEADS =
  '合成作战平台|平台|信息系统|系统|共享库|数据库|信息库|案例库|知识库|一张图|大模型|监测网|门户网站|门户';

/** X系统 is a system only when X says what it computes: 公安系统, 生态系统 are not. */
export const SYSTEM_WORK =
  /(?:信息|管理|监测|预警|拦截|服务|查询|指挥|数据|申报|登记|监控|追溯|公示|核验|识别|调度|检测|申请|审批|支付|导航|报告|监管|分析|防控|防护|处置|评估|备案|举报|交易|联网|共享|智能|智慧|电子|网上|定位|感知)系统$/;

/** Platforms and systems as a class, no one of them. */
export const GENERIC_SYSTEM =
  /(?:^|的|个|各|类|种)(?:网络|互联网|媒体|新媒体|网络媒体|社交|社交媒体|电商|电子商务|招聘|网络招聘|广告|网络广告|网路广告|直播|网络直播|短视频|视频|音视频|第三方|支付|第三方支付|交易|网络交易|投诉|信息|数据|管理|线上|网上|公共|服务|公共服务|外卖|网约车|出行|旅游|在线旅游|租房|金融|借贷|网贷|投资|理财|购物|搜索|即时通信|应用|互联网应用|企业|民生|交流|合作|展示|融资|创业|就业|培训|学习|教学|在线教育|货运|物流|寄递|快递|票务|游戏|涉诈|虚假|仿冒|非法|重点|相关|大型|头部|主要|本地|监管|工作|主流|传播|宣传)*(?:网站)?平台$/;

/** Verbs before a named platform: one that stands, starts or is used. 建立, 完善 and 搭建 speak of what isn't there yet. */
export const PLATFORM_VERBS =
  '依托|启用|升级改造|升级|改造|上线|运用|利用|使用|接入|登录|通过|建成|开发|推广|优化|运行|牵头建设|建设|加快建设|开通|推出|试运行|新增|发布|创建|研发|推广应用|部署应用';

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
];

export const APP_HEADS = 'App|APP|app|小程序|客户端|公众号|微信公众号|手机应用|应用程序';
/** Last characters of a tool's own name in marks: 「防騙視伏器」, “一码通”. */
export const TOOL_ENDINGS = /(?:器|助手|宝|码|通|管家|地图|卫士|平台|系统|随手拍|一键查|小程序)$/;
export const TOOL_VERBS = '优化|增设|推出|升级|上线|开发|使用|下载|更新|启用|注册|打开|通过|利用|推广|登录|扫描';
export const HOTLINE_HEADS =
  '举报电话|服务热线|举报热线|咨询热线|咨询专线|谘询专线|服务专线|投诉热线|热线电话|热线|专线|平台|举报平台';

/** Words that make a numbered line a figure and no name: 12345个, 110起. */
export const COUNTED_BEHIND = /[的个件条起人次年月日元余多万]/;
/** Before a number that is called. */
export const DIALLED_BEFORE = '拨打|致电|来电|热线|电话';
/** A line or tool whose name ends so is a platform. */
export const PLATFORM_END = /平台$/;
export const PLATFORM_OR_SYSTEM = '平台|系统';
export const SYSTEM_END = /系统$/;

/** Between an app's name in marks and its kind: “消防隐患随手拍”微信小程序. */
export const APP_HOSTS = '手机|微信|支付宝';
/** Kinds of app that may stand inside the marks. */
export const APP_HEADS_INSIDE = 'App|APP|app|小程序|客户端';
/** 三款App, 此类App. */
export const APP_CLASS_END = /[款个类种些等]$/;
/** Apps of a kind: 手机App, 违规App, 仿冒投资App. */
export const GENERIC_APP =
  /^(?:微信|手机|涉诈|虚假|违规|违法|恶意|短视频|购物|移动|新闻|社交|支付宝|多款|一款|非法|仿冒|陌生|不明|投资|理财|贷款|刷单).{0,4}$/;

/** Behind 平台 or 系统 these make another word of it (系统性, 系统推进) or speak of the business (平台企业, 平台责任). */
export const NO_QUOTED_PLATFORM = '性|治理|推进';
export const NO_PLATFORM = '推进|治理|施策|性|谋划|观念|思维|部署|总结|梳理|企业|责任|经济|公司|主体|内|上的';

/** How a platform's proper name begins. */
export const PROPER_START = /^(?:国家|全国|中国|中央|国务院|[\u3400-\u9fff]{2,3}[省市])/;
/** Words that open a platform's name even when it holds 与 and 和. */
export const NATIONAL_OPENERS = ['国家', '全国'];

/** Inside what looks like a mechanism's name: it is being built, or the words are a sentence. */
export const NO_MECHANISM_NAME = /建立|健全|完善|的|把/;
