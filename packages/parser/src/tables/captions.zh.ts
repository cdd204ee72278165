/**
 * How the lines under pictures end and begin, in both scripts. Provenance: own list, from the habits of newspapers and
 * government sites. A photographer's name is told from a verb (拍摄, 航摄) by what sets it off from the words before.
 */

const ROLE =
  '(?:(?:本报|本報|本网|本網|新华社|新華社|中新社|[\\u4e00-\\u9fff]{2,8}?)?(?:全媒体|融媒体|摄影|攝影|特约|特約|见习|實習|实习)?(?:记者|記者|通讯员|通訊員|实习生|實習生)\\s*)';
const NAME = '(?:[\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff]\\s[\\u4e00-\\u9fff])';
const NAMES = `${NAME}(?:[\\s、]+(?:${ROLE})?${NAME}){0,3}`;
const TOOK = '(?:摄|攝)(?:[/／](?:图|圖|文))?';

/** `…检查启闭机。齐远山 摄`, `…（蔡宁摄）`, `通讯员郝建国摄`, `…新华社发（张三 摄）`: the name is set off, or a role stands before it. */
export const PHOTOGRAPHER_AT_END = new RegExp(
  `(?:^|[。！？”」\\s（(／/:：，,])(?:${ROLE})?${NAMES}\\s*${TOOK}\\s*[)）]?[。\\s]*$|${ROLE}${NAMES}\\s*${TOOK}\\s*[)）]?[。\\s]*$`,
  'u',
);

/** `…宣传陈晓摄`: nothing sets the name off, but no verb ends so either. */
export const TOOK_AT_END = /(?<![拍航偷抓跟盗盜抢搶翻延])[摄攝]$/;

/** `…（资料图）`, `…（东梁镇供图）`, `…（通讯员 罗丹 供图）`, `…（图片由…提供）`, `…摄影：周亦凡`, `…无人机照片`. */
export const PICTURE_CREDIT_AT_END =
  /[（(](?:资料|資料|档案|檔案)(?:图片?|圖片?|照片?)[)）]$|[（(](?:效果|示意|网络|網絡|視頻|视频)(?:截图|截圖|图|圖)[)）]$|[（(][^（）()。]{0,24}(?:供图|供圖|制图|製圖|配图|配圖|绘图|繪圖)[)）]$|[（(](?:图片?|圖片?|照片)\s*(?:由|来源|來源|源|[/／:：])[^（）()。]{1,24}[)）]$|[。\s（(](?:摄影|攝影|供图|供圖|图片来源|圖片來源|图源|圖源)\s*[:：/／]\s*[\u4e00-\u9fff·\s]{2,16}[)）]?$|[（(【\s。](?:无人机|無人機)(?:照片|拼接照片)[)）】]?$/u;

/**
 * A line that is a picture's credit and nothing else: `（图：教育局）`, `图源：…`, `图/陈果`, `某某供图`. Behind 图片： alone stand names; figures
 * and sentences (视频：时长不超过3分钟) say what a picture has to be.
 */
export const PICTURE_CREDIT =
  /^[（(【[]?(?:(?:图片?|圖片?|照片|封面|题图|題圖|配图|配圖|视频|視頻)(?:\s*[:：](?!.*(?:[\d。；，！？]|不|须|須|超过|超過|以上|以内|以內|格式))|\s*(?:来源|來源|来自|來自|源|作者|提供)\s*[:：])|(?:图|圖)(?:片)?由).{1,30}?[)）】\]]?$|^[（(【[]?[^，。；:：]{2,20}(?:供图|供圖)[)）】\]]?$/;

/** How a caption begins: 图为…, 图①：, 上图：, 资料图：. 图为何物 asks. */
export const CAPTION_START =
  /^[（(【[]?(?:[▲△▼▽↑↓◤◥]\s*)?(?:(?:上|下|左|右|本|题|題)?[图圖](?:为|為|是)(?!什|何|了|谁|誰|啥)|[图圖](?:[①-⑳]|[一二三四五六七八九十\d]{1,2}\s*(?:[为為]|[:：].{0,80}[摄攝]))|[上下左右][图圖]\s*[:：]|(?:资料|資料)(?:图|圖)(?:片)?\s*[:：]|图说\s*[:：]|圖說\s*[:：])/;

/** The mark that points at the picture above or below. */
export const POINTS_AT_PICTURE = /^[▲△▼▽↑↓]/;
/** Behind that mark a notice's own words: what one must do, or a colon with its list and a full stop. */
export const BULLET_BEHIND =
  /^.\s*(?:不得|严禁|嚴禁|禁止|必须|必須|应当|應當|切勿|请勿|請勿|不要|务必|務必)|^.[^:：。]{2,30}[:：][^:：]{4,}。$/;
