/**
 * How letters, notices and announcements of Chinese offices name themselves. Provenance: own list, from the kinds of documents
 * that GB/T 9704 and its practice know, in both scripts.
 */

/** What a document is, at its title's end. */
export const DOCUMENT_KINDS =
  '通知|通告|通报|通報|公告|公报|公報|公示|答复|答復|答复函|复函|復函|批复|批復|函|意见|意見|决定|決定|决议|方案|办法|辦法|规定|規定|细则|細則|报告|報告|请示|命令|令|纲要|规划|措施|倡议书|倡議書|提示|通稿|说明|名单|结果';

/** A title, or the beginning of one: 关于…, 市财政局关于…, 对…提案的答复. The issuing bodies stand before the word. */
export const TITLE_OPENING = /^[^。，；：:]{0,40}?(?:关于|關於)|^(?:对|對).{2,}/;

/** What stands behind a title's last word: （征求意见稿）, （2026年第14期）. */
export const TITLE_REMARK = '(?:\\s?[（(][^（）()]{1,20}[)）])?';

/** `某教监〔2026〕9号`, `某税公告2026年第2号`, `（2026年第6号）`; brackets may be lost. What else is written in the line has a label. */
export const DOCUMENT_NUMBER =
  /^[（(]?[\u4e00-\u9fff]{0,14}\s?[〔［[【（(﹝?？]?\s?(?:19|20)\d\d\s?[〕］\]】）)﹞?？]?\s?年?\s?第?\s?\d{1,5}\s?[号號][)）]?(?:[\s\u3000]+[\u4e00-\u9fff]{2,4}\s*[:：]\s*\S{0,12})*$/;
