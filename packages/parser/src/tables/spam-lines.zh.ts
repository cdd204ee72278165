/**
 * What mirrors sell in the lines they set around a stolen page: films and games of chance. A word alone proves nothing
 * (国产 cars, 在线 services); several in one short line without a sentence do. Provenance: own list, from the habits of mirrors.
 */
export const SPAM_WORD =
  /国产|國產|日韩|日韓|欧美|歐美|亚洲|亞洲|精品|久久|无码|無碼|中文字幕|在线观看|在線觀看|在线播放|在線播放|在线视频|在线导航|免费观看|免费视频|高清|影院|影视|大片|自拍|午夜|福利|黄色|视频一区|二区|三区|专区|人妻|少妇|成人|激情|伦理|丝袜|毛片|\bav\b|(?<![\d.])91(?![\d.])|主站蜘蛛池|电影网/gi;
/** Names of houses of gambling and their gates: one is enough, no news site is called so. */
export const SPAM_BRAND =
  /开云(?:网页版|体育|官网|app)|凯发|k8凯|欧博|博彩|新葡京|皇冠体育|真人娱乐|棋牌|百家乐|娱乐城|彩票平台|亚博|乐鱼|米兰体育|九游(?:会|娱乐)|必威|威尼斯人|金沙(?:娱乐|官网)|银河娱乐|澳门(?:葡京|赌场|新葡京)|体育(?:登录|投注|下注|官网)|(?:网页版|官网|官方|app)(?:登录)?入口|注册送|彩金|天生赢家/i;

/** The form of such a brand before or behind a title, whatever its name: 爱游戏体育app下载, 大旺注册, 必一运动官网. */
export const BRAND_SHAPE =
  /(?:app|官网|网页版|手机版|官方(?:网站|版本?)?|平台|登录|注册)(?:下载|登录|注册|入口|最新)?$|(?:体育|娱乐|棋牌|彩票|电竞)(?:下载|登录|注册|平台|中心)?$/i;
