/**
 * The words Chinese news pages put around an article, in both scripts. Provenance: collected by hand from the habits of
 * central and local news portals, government sites and their mirrors; nobody publishes such a list. Alternatives of
 * regular expressions, the longer before the shorter where one begins the other.
 */

/** Before the name of who published first. */
export const SOURCE_LABELS =
  '(?:本文|文章|信息|新闻|稿件|内容|资料|新聞|資料)?(?:来\\s?源|來\\s?源)(?:于|於)?|稿源|出处|出處|转自|轉自|转载自|轉載自|发布机构|发布单位|發布單位|发文机关';

/** Who wrote or took pictures; the word itself becomes the role. A prefix (本报, 新华社) may stand before 记者. */
export const ROLE_LABELS =
  '全媒体记者|融媒体记者|全媒體記者|融媒體記者|特约记者|实习记者|见习记者|摄影记者|首席记者|特派记者|驻站记者|特約記者|實習記者|見習記者|攝影記者|特派記者|特派员|特約撰稿人|特约撰稿人|特约通讯员|特約通訊員|通讯员|通訊員|实习生|實習生|记\\s?者|記\\s?者|作\\s?者|撰文|撰稿|摄影|攝影|撰稿人|供稿|供图|供圖|文字|图片|文图|文/图|图/文|图文|(?:文|图|圖)(?=\\s*[|｜丨/／:：])';

/** The role of a name that stands without one. */
export const AUTHOR = '作者';

/** What may stand before 记者 without being part of the role: the outlet. */
export const ROLE_PREFIX = '[\\u4e00-\\u9fff·]{0,10}?';

export const EDITOR_LABELS =
  '责任编辑|責任編輯|值班编辑|值班編輯|网络编辑|网站编辑|本文编辑|本期编辑|文字编辑|新媒体编辑|责编|責編|编\\s?辑|編\\s?輯|小编';

/** Others who worked on the page. They are not kept, but their line is no text of the article. */
export const STAFF_LABELS =
  '技术编辑|美术编辑|视觉编辑|视频编辑|音频编辑|审核|審核|审校|校对|校對|校审|总监制|监制|監製|签发|簽發|主编|主編|副主编|终审|复审|初审|一审|二审|三审|审稿|编审|统筹|統籌|策划|策劃|制作|製作|设计|設計|美编|排版|视觉|剪辑|制图|执行监制|审签|审定|出品|审核人|签发人|供稿单位|投稿单位|来稿';

/** Labels whose value says nothing about who or whence. */
export const OTHER_LABELS =
  '作者单位|(?<=\\s)单位|发布时间|刊发日期|刊发时间|编辑时间|上传时间|录入时间|添加时间|發布時間|發佈時間|发布日期|發布日期|发布于|發布於|發佈於|发表时间|发表于|发稿时间|发文日期|成文日期|更新时间|更新時間|时\\s?间|日\\s?期|最后更新|最後更新|更新于|更新於|创建时间|时间|時間|日期|浏览次数|瀏覽次數|浏览量|瀏覽量|浏览|瀏覽|阅读次数|阅读量|阅读数|閱讀量|阅读|閱讀|点击次数|点击数|点击量|点击率|点击|點擊|访问次数|访问量|人气|字号|字號|字体|字體|评论数|评论|評論|栏目|欄目|分类|分類|所属栏目|关键词|關鍵詞|标签|標籤|索引号|分享到|分享至|分享|打印|语音阅读|语音播报|热度|次数|文号|版次|版名|版面|版号|视力保护色|保护视力色|背景色|date|收藏';

/** Those among them that sites write before a number or a tool, never an author in his text. */
export const READER_LABELS =
  '发布时间|發布時間|發佈時間|发布日期|发表时间|更新时间|(?:本文|本页|文章)?(?:浏览次数|瀏覽次數|浏览量|浏览|阅读次数|阅读量|点击次数|点击数|点击量|点击|点击率|访问次数|访问量)|人气|字号|字號|字体|字體|分享到|分享至|分享|关键词|關鍵詞|标签|標籤|相关热词|相關熱詞';

/** Tools that stand against the source's name in one line: 临水日报举报. */
export const TOOL_ENDINGS = /(?:举报|舉報|分享|收藏|订阅|参与互动|加关注|\+关注|查看原文|打印)+$/;

/** What an author of that name is: an office, not a person. */
export const OFFICE_ENDINGS =
  /(?:办公室|中心|政府|公司|集团|大学|学院|法院|检察院|局|厅|委员会|编辑部|报社|支队|大队|总队|工作组|宣传部|新闻网|办公厅|办|科|股)$/;

/** Tools of the page, alone or in a row. */
export const CONTROL_WORDS =
  'T\\|T|分享让更多人看到|分享给朋友|参与互动|小字号|大字号|分享到|分享至|分享|转发|轉發|收藏本页|收藏|(?:打印|列印)(?:本页|此页|本文|此文|文章|文本|页面|内容|正文)?|(?:关闭|關閉)(?:窗口|本页|此页|页面|本窗口|此窗口|視窗)?|我要纠错|纠错|放大|缩小|正常|标准|关注|已关注|扫码阅读|手机看新闻|手机阅读|微信扫码|复制网址|邮件推荐|推荐给朋友|我要评论|发表评论|评论|評論|留言|点赞|點讚|赞|讚|回复|回覆|举报|舉報|复制链接|複製連結|复制|微信好友|微信扫一扫|微信|新浪微博|腾讯微博|微博|朋友圈|QQ空间|QQ好友|QQ|人人网|豆瓣|Facebook|Twitter|LINE|Email|邮箱|邮件|扫一扫在手机打开当前页|扫一扫在手机上查看当前页面|在手机打开当前页|扫一扫|更多|下载|下載|字号|字號|字体|字體|超大|特大|默认|大|中|小|登录|登入|注册|註冊|投稿|订阅|訂閱|语音播报|语音朗读|语音阅读|朗读全文|听新闻|听全文|听文章|约\\d{1,2}分钟|倍速播放|播放|暂停|展开全文|阅读全文|余下全文|查看全文|查看原文|阅读原文|点击阅读全文|繁体|繁體|简体|無障碍|无障碍|手机版|首页|返回首页|返回列表|返回顶部|返回上一页|返回|TOP|回顶部|置顶|设为首页|加入收藏|网站地图|联系我们|关于我们|RSS|正文|A';

/** Parts of a row of page links. */
export const PAGINATION_WORDS =
  '上一页|下一页|上一版|下一版|上一期|下一期|版面导航|上一頁|下一頁|首页|首頁|尾页|末页|末頁|前一页|后一页|阅读全文|余下全文|全文阅读|全文|单页阅读|共\\s*\\d+\\s*[页頁]|第\\s*\\d+\\s*[页頁]';

/** A line that begins like this ends the article; what follows belongs to the page. */
/** Related reading may stand as a box inside an article; the others close it. */
export const RELATED_HEADINGS =
  '往期(?:回顾|精彩|推荐|内容|文章)|(?:小编|小編|编辑|編輯|记者|本站|本网)(?:荐读|薦讀|推荐阅读|推薦閱讀|精选|精選)|(?:相关|相關|延伸|推荐|推薦|关联|拓展|更多|精彩|热门|熱門|热点|最新|今日|图片|本类|同类|编辑|其他|其它|站内|专题)(?:阅读|閱讀|新闻|新聞|链接|連結|报道|報導|推荐|推薦|文章|专题|資訊|资讯|稿件|内容|排行|评论|視頻|视频|图集|信息|话题|搜索|解读|文档|政策|文件|信息公开)';
export const END_HEADINGS =
  '站长统计|站長統計|(?:网上)?有害信息举报(?:专区|平台)?|(?:本)?网站支持IPv6|您访问的链接即将.{0,40}|放弃\\s*继续访问|(?:扫一扫|扫码)分享(?:本页|到微信|至微信)?|猜你喜欢|主站蜘蛛池.{0,6}|相关热词|相關熱詞|感谢您访问|您可能还对|分隔线|-{2,}分隔线-{2,}|顶一下|踩一下|扫一扫在手机|扫一扫，在手机|掃一掃在手機|热门标签|熱門標籤|文章关键词|文章标签|文章關鍵詞|本文关键词|本文标签|TAGS?|Tags?|大家都在看|大家爱看|您可能感兴趣|你可能感兴趣|为您推荐|为你推荐|网友评论|網友評論|网友留言|用户评论|读者评论|读者留言|最新评论|全部评论|热门评论|评论列表|评论区|我要评论|发表评论|排行榜|点击排行|阅读排行|24小时热文|友情链接|合作媒体|标签|关键词|上一篇|下一篇|上一条|下一条|上一則|下一則|前一篇|后一篇|扫码关注|扫描二维码|长按识别|微信扫码|关注微信公众号|返回列表|返回目录';

/** Headings of a statement of the site about rights or blame. 特别提示 is not among them: the police write it in their notices. */
export const DISCLAIMER_HEADINGS =
  '原标题|原題|(?:来源|原文|本文|文章|稿件)(?:链接|地址|网址)|(?:免责|版权|特别|郑重|重要|本站|本网|转载|原创|侵权|法律|版權|免責)(?:声明|聲明|说明|申明)|声明|聲明|投诉举报|举报邮箱|稿件投诉';

/** How such a statement begins when it has no heading. */
export const DISCLAIMER_SENTENCES =
  '凡(?:本网|本站|注明|转载|来源)|本网站所|本站所|以上(?:文章|内容|信息|图文|观点|文字)?(?:仅|为|来)|本文(?:仅代表|来源于网络|系作者|由.{0,12}(?:整理|转载))|(?:本文|本站|本网).{0,12}(?:不代表|与本[网站])|未经(?:授权|许可|书面)|转载请注明|如有侵权|如涉及版权|违法和不良信息';

/** In a line that is only about the site. A notice may write of ICP备案管理. */
export const SITE_FOOTER =
  'Powered by|Produced by|您是第.{0,12}位(?:访问|访客|浏览)|版权所有|版權所有|Copyright|©|ICP[备證证](?!案(?:的|管|核|制|系|主|情|工|审|信|手))|公网安备|网站标识码|增值电信业务(?:经营)?许可证|新闻信息服务许可证|All Rights Reserved';

/** The site's labels in its footer, where a colon follows; 强化技术支持 is a task. */
export const SITE_LABELS =
  '(?:网站|本站)?(?:备案号|備案號|备案序号|主管单位|主办单位|承办单位|协办单位|技术支持|技术维护|运行维护|主管|主办|主辦|承办|承辦|维护)';

/** Of the headings that end an article those that a notice also writes within its text. */
export const SOFT_ENDINGS =
  '标签|关键词|相关(?:文件|政策|信息)|其[他它](?:信息|内容|文件)|(?:特别|重要|郑重|法律)(?:声明|聲明|说明|申明)|声明|聲明|投诉举报|举报邮箱';

/** What a site speaks of in a statement of its own, and a notice does not. */
export const SITE_TALK =
  '本[站网網]|网站|編輯|编辑|小编|转载|轉載|版权|版權|著作权|侵权|侵權|免责|免責|作者|来源|來源|原创|观点|觀點|文章|本文|稿|图片|图文|素材|删除|刪除|投资';

/** Names of outlets that write themselves; a 网 or 在线 mostly copies. */
export const WRITING_OUTLET = /(?:报|報|新闻|新聞|社|周刊|週刊|杂志|雜誌|电视台|電視台|广播|快讯|快訊|财讯)$/;

export const ADVERTISING = '[\\[【（(]?(?:广告|廣告|推广|推廣|赞助|AD)[\\]】）)]?';

/** Fields of the table that government sites set above a document. */
export const DOCUMENT_FIELDS =
  '索\\s*引\\s*号|类\\s*别|办理结果|答复类别|办理类别|密\\s*级|紧急程度|公开属性|签\\s*发\\s*人|主题分类|主题词|发文机关|发文字号|文\\s*号|成文日期|发文日期|发布日期|生成日期|生效日期|废止日期|有\\s*效\\s*性|公开方式|公开形式|公开时限|公开范围|体裁分类|组配分类|信息分类|信息类别|信息名称|公文种类|服务对象|发布机构|发布单位|公开主体|制发机关|成文单位|信息来源|效力状态|文件编号|关\\s*键\\s*词|标\\s*题|名\\s*称|内容概述|所属主题|统一登记号';

/** The field that says who released a document, and the one that says when. */
export const PUBLISHER_FIELD = /^(?:发布机构|发文机关|发布单位|信息来源|公开主体|制发机关|成文单位|来源)$/;
export const RELEASE_FIELD = /^(?:发布|发文)日期$/;

/** The field that says a document's title. */
export const TITLE_FIELD = /^[\s【[]*(?:标\s*题|名\s*称|信息名称)[】\]]?\s*[:：\t]\s*([^\t]{4,80})/;

/** What stands behind a title in its own line. A row of stars is taken whole, so that no row can be read in two ways. */
export const TITLE_TAIL =
  /(?:(?<!\*)\*{3,}(?!\*)|[[【（(](?:打印本页|打印|推荐|置顶|精华|复制链接|複製連結)[\]】）)])+$/;

/** Agencies whose datelines tell who published first: 新华社北京3月30日电. */
export const NEWS_AGENCIES =
  '新华社|新华网|中新社|中新网|中国新闻社|人民网|央视网|央视新闻|央广网|光明网|中国网|法治网|经济日报|人民日报|光明日报|法治日报|中央社|香港中通社|中通社|澎湃新闻|界面新闻|财新网|第一财经|中国青年报|解放军报|检察日报|人民法院报|人民公安报|农民日报|工人日报|科技日报';

/** How the name of a site or an outlet ends. */
export const SITE_ENDINGS =
  '网|網|报|報|海外版|新闻|新聞|移动版|移動版|手机版|触屏版|网站|客户端|频道|頻道|在线|在線|周刊|週刊|杂志|台|社|快讯|快訊|资讯|資訊|门户|门户网站|融媒体中心|晚报|日报|时报|新闻网|财经|財經|政府网|论坛|論壇|热线|熱線|发布|發布|首页|[Aa][Pp][Pp]';

/** Second to last in a page's path: 首页 > 国内 > 正文. */
export const CRUMB_STARTS = '当前位置|當前位置|您的位置|您现在的位置|您當前的位置|你的位置|所在位置|首页|首頁|主页';
/** A newspaper page's name: 第04版：要闻. */
export const NEWSPAPER_PAGE = /^第?\s?[A-Z]?\d{1,3}\s?版/;
export const CRUMB_ENDS = '正文|详情|内容|新闻详情|文章详情|详细内容';

/** Words in class, id or role that mark what is not the article, and the article. Latin words and the pinyin sites use. */
export const FURNITURE_NAMES =
  /(?:^|[\s_-])(?:nav|navi|navbar|navigation|menu|crumb|crumbs|breadcrumb|breadcrumbs|share|bdshare|bdsharebuttonbox|sharebox|social|sns|related|relate|relation|relnews|recommend|recommended|rec|rel|hot|hotnews|rank|ranking|top10|comment|comments|cmt|pinglun|reply|footer|foot|copyright|banner|ad|ads|advert|advertisement|guanggao|sidebar|side|aside|toolbar|tools|tool|pages|page_num|pager|pagination|pagenav|fenye|login|search|qrcode|erweima|tags|keywords|hidden|dialog|alert|popup|toptool|fontsize|zihao|xiangguan|tuijian|sitemap|friendlink|links|header|topbar|edit_tools|disclaimer|statement|shengming|complementary|contentinfo)(?:\d*)(?=$|[\s_-])/;
export const ARTICLE_NAMES =
  /(?:^|[\s_-])(?:article|articlecontent|article_content|content|con_text|text|text_con|text_content|main_text|maintext|detail|details|news_content|newstext|newscontent|rm_txt_con|box_con|trs_editor|trs_editor_view|trs_uedit_wrap|view|ucap-content|zoom|fontzoom|artibody|artical_body|article-body|post-content|entry-content|bodytext|zhengwen|neirong|pages_content|conttxt|txt|cnt_bd|c-body|articlebody)(?:\d*)(?=$|[\s_-])/;
export const KICKER_NAMES =
  /(?:^|[\s_-])(?:kicker|pre|pretitle|pre-title|eyebrow|shoulder|yinti|jianti|suptitle|toptitle|introtitle|lanmu)(?:\d*)(?=$|[\s_-])/;
export const CAPTION_NAMES =
  /(?:^|[\s_-])(?:cap|caption|figcaption|tushuo|pic_txt|photo-?desc|img-?(?:desc|note|tit))(?:\d*)(?=$|[\s_-])/;

/** No name of a person contains these; they begin what a reporter does or says. */
export const NOT_IN_NAMES =
  /[的了从從据據将就对與与向从在是获悉問问谢您们們]|今日|昨日|报道|報導|获得|了解|看到|发现|采访|採訪/;

/** Words of one region in traditional text. */
export const HONG_KONG_WORDS =
  /港元|港幣|警務處|立法會|特區政府|金管局|行政長官|屋邨|本港|全港|廉政公署|入境處|嘅|咗|喺|區議會|政務司|律政司/g;
export const TAIWAN_WORDS =
  /[臺台][北中南灣湾東]|行政院|立法院|新[臺台]幣|報導|總統府|地檢署|警政署|數位|網路|民眾|縣市|里長|立委|兩岸/g;

/** Characters that only simplified, and only traditional text has; one form each, no character that both scripts share. */
export const SIMPLIFIED_ONLY =
  '这为个国时来们会发动过说产种学经进电机当点从业应开还义间样与关数质变条没结问无军长头资边级图统见计论运农区决战则据处队给门规热领东导压争济阶术极联认权证转单风带场车务万达积议声报类离华确张马节况温传许广记观织装书复须际验连断难矿备办习响约劳团历构称号维选标写亲养层状厂识适属圆满县参红细听铁价严网络监检诈骗编辑闻责题党员设实现体线总组较员';
export const TRADITIONAL_ONLY =
  '這為個國時來們會發動過說產種學經進電機當點從業應開還義間樣與關數質變條沒結問無軍長頭資邊級圖統見計論運農區決戰則據處隊給門規熱領東導壓爭濟階術極聯認權證轉單風帶場車務萬達積議聲報類離華確張馬節況溫傳許廣記觀織裝書復須際驗連斷難礦備辦習響約勞團歷構稱號維選標寫親養層狀廠識適屬圓滿縣參紅細聽鐵價嚴網絡監檢詐騙編輯聞責題黨員設實現體線總組較員';
