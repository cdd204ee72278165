/**
 * What link farms, bands and spliced advertisements are made of. Provenance: own lists, of what mirrors were seen to sell.
 */
/** Names of places by their last character, for farms of links to places. */
export const PLACE_ENDINGS = '县縣市区區省州旗盟乡鄉镇鎮';
export const FARM_WARES =
  /彩票|娱乐城|娛樂城|博彩|棋牌|百家乐|百家樂|真人娱乐|时时彩|赌场|賭場|私服|代孕|办证|辦證|发票|裸聊|av在线|成人视频|开户送|注册送/;
/** What heads a list that an author made, and what heads a farm. */
export const LIST_LABEL = /(?:名单|名录|单位|地区|地点|范围|县区|区县|市县|如下)$|[:：]$/;
export const FARM_LABEL = /(?:蜘蛛池|模板|友情链接|友链|热门|推荐|城市分站|分站|链接)[^:：]{0,4}[:：]?$/;

/** Words of pornographic bands, in simplified characters. The strong ones stand in no news but that about such bands. */
export const STRONG_BAND_WORDS =
  /久久|无码|中文字幕|成人(?:视频|电影|网|在线|高清|免费)|熟女|人妻|自拍|偷拍|毛片|伊人|[一二三]区|麻豆|午夜|av(?![a-z])/gi;
export const BAND_WORDS =
  /亚洲|欧美|国产|日韩|日本|久久|精品|无码|中文字幕|成人|成年人|免费|在线|观看|播放|高清|视频|电影|网址|网站|[一二三]区|熟女|人妻|麻豆|自拍|偷拍|黄色|色情|毛片|美女|激情|伊人|丝袜|福利|午夜|综合|入口|av(?![a-z])/gi;
/** What a sentence about such words says of them, and no band: who does what, and how they are told of. */
export const BAND_IS_MATTER =
  /查处|查获|封停|关停|关闭|取缔|打击|整治|清理|清查|屏蔽|举报|抓获|处罚|通报|涉及|涉嫌|命名|名为|关键词|字样|被封|被查|警方|民警|公安|网信|法院|检察|违法|非法|犯罪|案件|嫌疑|共.{0,6}[个家起条款]|等.{0,4}(?:词|网站|网址|平台|内容|信息)/;

/** A title in book marks or brackets that sells something: a ware, and a version, an app or an address with it. */
export const SPLICED_WARES = /彩|娱乐|棋牌|博|体育|电玩|捕鱼|真人|赌|斗地主|麻将|时时|快三|牛牛|老虎机/;
export const SPLICED_OFFERS = /\d|app|官网|官方|平台|下载|网址|注册|登录|开户|版/i;
/** What stands before an address that the author meant. */
export const ADDRESS_LEADS =
  /(?:登录|登陆|访问|网址|网站|官网|邮箱|平台|查询|进入|打开|链接|浏览|关注|点击|输入|域名|为|是|至|到|在|“|（|\(|:|：|\/)\s*$/;

/** Gambling brands with what they offer, as spliced without any bracket; in simplified characters. A report on them quotes the name or says what was done to it. */
export const GAMBLING_BRANDS =
  /(?:澳门)?(?:开云|乐鱼|华体会|必一|九游会|爱游戏|半岛|亚博|欧宝|新葡京|金沙|威尼斯人|永利|太阳城|大发|博狗|万博|星空)(?:运动|体育|娱乐城|娱乐|官网|官方|网页版|网页|登录|登陆|入口|app|平台|注册|下载|棋牌|彩票|全站|在线|赌场)+/gi;
/** Those of these names that are also words, places or other firms: alone they prove nothing. */
export const ORDINARY_NAMES = /^(?:澳门)?(?:半岛|星空|金沙|永利|太阳城|大发|万博|威尼斯人|欧宝|爱游戏)/;
/** A game or a house and its gate: only a gambling site heads a page so, whatever its name. */
export const GATED_OFFER = /(?:运动|体育|娱乐城|娱乐|棋牌|彩票|赌场)(?:官网|官方|网页版|网页|登录|登陆|入口|app|下载)/i;
/** What stands before or behind a brand that the author himself writes about. */
export const ABOUT_BRANDS = {
  before:
    /(?:对|打击|涉|以|为|名为|叫|查处|取缔|捣毁|在|到|从|向|由|与|和|及|给|称|通过|利用|使用|借助|下载|登录|登陆|注册|进入|加入|访问|搜索|点击|充当|担任|推广|宣传|发展|经营|运营|代理|名|“|‘|《|「)$/,
  after:
    /^(?:被|的|”|’|》|」|案|涉|赌|一案|。|、|后被|充值|提现|投注|下注|参赌|客服|账号|账户|会员|代理|集团|公司|俱乐部|等.{0,8}(?:赌|平台|网站|品牌|软件|公司))/,
};
/** Sites of the same trade named by letters alone; too short to mean anything but on a page that such a site set its own name on. */
export const LETTERED_BRANDS =
  /(?<![a-z0-9])[a-z]{1,4}(?:体育|娱乐城|娱乐|棋牌|电竞)(?:官网|官方|网页版|登录|登陆|入口|app|平台|注册|下载)*(?![a-z])/gi;
