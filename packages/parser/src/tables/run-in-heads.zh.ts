/**
 * Words of the short heads with which county news begins its paragraphs: 严打酒后驾驶。…, 清存量。…, 在“细”字上下功夫。….
 * Provenance: written by hand from official news; simplified.
 */

/** Verbs of one character with which a head can begin … */
const VERBS = '清控防抓严强管打查治建守促优提扩稳保补拓畅压减降增改护督落断封堵破联宣惩疏';
/** A head that begins with one of them. */
export const SHORT_VERB = new RegExp(`^[${VERBS}](?!于|为)`);

/** … and heads of three to five characters they make: 清存量, 抓源头. */
export const SHORT_HEAD = new RegExp(`^[${VERBS}](?!于|为)[\\u3400-\\u9fff]{2,4}$`);

/** Words before a head's topic: what is done about it is said behind, by whoever acts there. */
export const TOPIC_HEAD = /^(?:聚焦|围绕|针对|立足|关于|面对)/;

/** A head built around one quoted word: 在“细”字上做文章, “严”字当头. */
export const QUOTED_HEAD = /^([^“”，]{0,4})“[\u3400-\u9fff]{1,2}”(字?)/;

/** A head in its own brackets: 【抓预报】. */
export const BRACKETED_HEAD = /^【[^【】]{2,14}】/;
