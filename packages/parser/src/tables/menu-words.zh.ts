/**
 * Words that menus of Chinese news and government sites are made of, in both scripts, and the places they list. A line of
 * nothing else is no title. Provenance: own list, from the habits of portals; provinces as in GB/T 2260, without their endings.
 */

/** Sections and services; alternatives of a regular expression, the longer first where one begins the other. */
export const SECTION_WORDS =
  '网站首页|新闻首页|首页|首頁|主页|滚动新闻|国内新闻|国际新闻|社会新闻|本地新闻|新闻中心|新闻动态|工作动态|警务动态|图片新闻|视频新闻|时政要闻|今日要闻|新闻资讯|行业资讯|资讯中心|新闻|新聞|资讯|資訊|国内|國內|国际|國際|社会|社會|法治|法制|时政|時政|财经|財經|经济|經濟|体育|體育|娱乐|娛樂|科技|教育|健康|军事|軍事|文化|旅游|旅遊|房产|房產|汽车|汽車|时尚|時尚|生活|百科|焦点|焦點|休闲|休閒|综合|綜合|探索|知识|知識|热点|熱點|要闻|要聞|滚动|滾動|即时|即時|视频|視頻|图片|圖片|直播|专题|專題|专栏|專欄|评论|評論|理论|理論|舆情|輿情|观点|觀點|深度|独家|獨家|原创|原創|推荐|推薦|排行|论坛|論壇|社区|社區|博客|访谈|訪談|两岸|兩岸|港澳|台湾|臺灣|香港|地方|频道|頻道|栏目|欄目|政务公开|政務公開|信息公开|信息公開|政府信息公开|办事服务|政务服务|互动交流|互動交流|公众参与|走进|机构概况|机构设置|领导之窗|领导信息|通知公告|公告公示|公示公告|政策法规|政策解读|政策文件|法规文件|规划计划|统计数据|数据开放|热点专题|专题专栏|网上办事|在线访谈|站内搜索|站內搜索|全文检索|高级搜索|搜索|搜尋|检索|请输入关键字|请输入关键词|信息报送|站群导航|网站导航|导航|導航|登录|登陆|登入|註冊|注册|用户名|密码|邮箱|手机版|手機版|电脑版|移动版|客户端|客戶端|APP下载|App下载|下载APP|数字报|数字報|电子报|電子報|新媒体|微博|微信|抖音|快手|小程序|简体|繁体|簡體|繁體|English|长者模式|无障碍|适老版|关怀版|更多|详情|詳情|正文|内容|返回|关闭|關閉|省直|市直|区县|区（县）|部门|乡镇|街道|设为首页|加入收藏|收藏本站|联系我们|关于我们|網站地圖|网站地图';

export const PLACE_WORDS =
  '全国|北京|天津|河北|山西|内蒙古|內蒙古|辽宁|遼寧|吉林|黑龙江|黑龍江|上海|江苏|江蘇|浙江|安徽|福建|江西|山东|山東|河南|湖北|湖南|广东|廣東|广西|廣西|海南|重庆|重慶|四川|贵州|貴州|云南|雲南|西藏|陕西|陝西|甘肃|甘肅|青海|宁夏|寧夏|新疆|兵团|香港|澳门|澳門|台湾|臺灣|深圳|宁波|青岛|大连|厦门|雄安';

/** Above many pages: the clock of the site, not of the article. */
export const CLOCK_STARTS = '今天是|今日是|现在是|现在时间|当前时间|北京时间|今天：';

/** A line that is only about a picture the page shows. */
export const PICTURE_NOTE =
  /^[（(【[]?(?:(?:图片|圖片|封面图?|封面圖?|配图|视频|視頻)(?:来源|來源|来自|來自|源)\s*[:：].{1,24}|(?:相关|相關)?(?:资料图|資料圖|资料图片|資料圖片|配图|配圖|示意图|示意圖)[）)】\]]?)$/;

/** The line of a player set above the text: 视频：… 来源：央视新闻. */
export const PLAYER_NOTE = /^(?:视频|視頻|音频|音頻|图集|圖集)\s*[:：].{2,60}(?:来源|來源)\s*[:：]/;

/** How sections of a site are named; no author puts such a line above a title as its kicker. */
export const SECTION_ENDINGS =
  /(?:新闻|新聞|要闻|要聞|资讯|資訊|动态|動態|频道|頻道|栏目|欄目|专栏|公开|公告|公示|中心|版面|详情|正文|下载|搜索)$/;

/** Lines that tell how to reach the editors. */
export const HOTLINE =
  /^(?:新闻|新聞|爆料|报料|報料|服务|服務|咨询|諮詢|全国|投稿|广告|廣告|客服|举报|舉報|投诉|投訴|热线|熱線|违法和不良信息举报)(?:咨询|热线|熱線|电话|電話|邮箱|郵箱|QQ|方法|请联系)/;

/** 临水新闻报料：000-000000; 临水新闻，未经授权不得转载. */
export const RIGHTS_LINE =
  /(?:报料|爆料|報料)(?:热线|電話|电话)?\s*[:：]\s*[\d(（+-]|^.{0,14}(?:版权|版權)(?:及|与|和|與)?(?:免责|免責)?(?:声明|聲明)|(?:未经|未經|禁止).{0,10}(?:授权|授權|许可|許可|同意)?.{0,6}(?:不得|禁止|严禁|请勿)?(?:转载|轉載|复制|镜像|建立镜像)/;

/** A file to download, not the enclosure that the text names: 附件：1.本次检验项目.docx. */
export const FILE_LINK =
  /^[^。；]{1,80}\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|jpe?g|png|mp4)(?:\s*[（(].{1,12}[)）])?$/i;

/** What a page's script says before it has run, and what an unfit browser is told. */
export const SCRIPT_MESSAGE =
  /(?:加载|加載|载入|載入)中|正在(?:加载|載入|播放)|请稍(?:候|等|后)|請稍(?:候|等|後)|请刷新|請重新整理|(?:您的|当前)?浏览器(?:不支持|版本|已关闭)|(?:请|須|需)(?:启用|开启|打开).{0,6}(?:脚本|JavaScript|Flash)|请?(?:登录|登入)后(?:查看|阅读|发表|评论)|请输入(?:验证码|关键字|关键词)|(?:視頻|视频)(?:无法|加载失败)/i;
/** A short line about an app is the site's, in whatever words: 現在用APP看新聞, 點我下載APP, 打开客户端. */
export const APP_LINE =
  /(?:用|下载|下載|打开|打開|登录|安装|安裝|使用|更新|去).{0,8}(?:APP|客户端|客戶端|小程序)|(?:點我|点我|按我|按這|點這)/i;
/** An outlet's good advice between signs: ☆島嶼日報提醒您：…☆. */
export const OUTLET_ADVICE = /^[☆★※◎●]\s?.{2,40}[☆★※◎●]$/;

/** Invitations that stand alone: 点击进入专题, 关注该公众号, 长按识别二维码, 下载客户端, 喜欢本文请点赞. */
export const INVITATION = new RegExp(
  [
    '^感(?:谢|謝)(?:您|你)(?:访问|訪問|的(?:访问|訪問|浏览|阅读|閱讀))|^(?:您|你)可能(?:还|還)?(?:对|對|会|會)',
    '^[（(【[]?(?:点击|點擊)(?:进入|這裡|这里|查看|下载|链接|右上角|上方|下方|图片|此处|阅读)',
    '^[（(【[]?(?:欢迎|歡迎|敬请|扫码|掃碼|长按|微信搜索|添加|请|請){0,2}(?:关注|關注)(?:我们|我們|该|該|本)',
    '(?:关注|關注|扫码|掃碼|扫描|掃描|长按|長按|识别|識別|扫一扫|掃一掃|搜索|添加).{0,20}(?:公众号|公眾號|微信|微博|视频号|抖音号|二维码|二維碼|客户端|客戶端|APP)',
    '^(?:请|請)?(?:下载|下載).{0,16}(?:APP|客户端|客戶端)',
    '(?:第一手消息|更多精彩|更多资讯|更多資訊|更多新闻|更多内容|了解更多).{0,12}(?:请|請|下载|下載|关注|關注|进入|點擊|点击|扫码|尽在)',
    '(?:请|記得|记得|欢迎).{0,6}(?:点赞|點讚|转发|轉發|在看|分享).{0,3}(?:点赞|点亮|转发|在看|收藏|分享|支持|吧|$)',
    '(?:点|點|戳)(?:这里|這裡|击领取|击查看|此)(?:领取|查看|报名|进入)?$|回复.{1,12}(?:领取|获取|查看)',
  ].join('|'),
  'i',
);

/** A line that recommends something behind an address: 小编推荐阅读 www.…. A notice gives an address to apply at. */
export const RECOMMENDED_LINK =
  /^(?=.{0,40}(?:推荐|推薦|荐读|阅读|閱讀|更多|专题|解读|关注))[^。；]{2,50}?(?:https?:\/\/|www\.)[\w./?=&#%-]{4,80}\s*$/i;

/** Where a site's office is, in the lines just above its footer: 地址：…　邮编：…. */
export const SITE_ADDRESS = /^(?:单位|联系|办公)?地\s?址\s*[:：]|(?:邮编|邮政编码|传真)\s*[:：]/;

/** What a row of emoji invites to on a mirror or under a post, and an office never. */
export const EMOJI_INVITATION =
  '点击|點擊|领取|領取|礼包|彩金|注册|註冊|下载|下載|点赞|點讚|转发|分享|关注|關注|收藏|在看|戳|扫码|掃碼|客服|福利|优惠|免费';

/** A summary that the site sets above the text, cut from the text itself. */
export const ABSTRACT_LABEL =
  /^[[【（(]?(?:(?:内容|內容|文章|本文|新闻|新聞)?(?:摘\s?要|导\s?读|導\s?讀|导\s?语|導\s?語|提\s?要|简\s?介|簡\s?介)|核心提示|核心阅读|核心閱讀)\s*(?:[\]】）)]\s*[:：]?|[:：])\s*/;
