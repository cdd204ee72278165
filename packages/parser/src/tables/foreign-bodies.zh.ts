/**
 * Bodies of other countries, named after them: 柬埔寨国家警察总署, 美国联邦调查局, 越南公安部. Provenance: written by hand from how news of
 * cross-border crime, trade and health names them; simplified.
 */
import { COUNTRIES } from './places.zh.ts';

/** Last words of their names. 缅甸北部 and 日本全部 are no ministries, 日本官房长官 no body. */
const HEADS =
  '(?:国家|皇家|联邦|中央)?警察(?:总署|总局|总部|厅|局)?|警视厅|调查局|检察厅|检察署|检察院|法院|(?<![东南西北中内全外局一总乐])部(?![分门长落署队])|总局|总署|移民局|海关(?!总署)|禁毒委员会|委员会|央行|中央银行|外务省|财务省|厚生劳动省|经济产业省|特检组';

/** Between the country and the head: its work, no verb. */
const WORK = '[\\u3400-\\u9fff]{0,8}?';

/** Global. */
export const FOREIGN_BODY = new RegExp(`(?:${COUNTRIES.join('|')})(?:王国)?${WORK}(?:${HEADS})`, 'g');
/** What such a name can't hold: other words have got into it. */
export const NO_FOREIGN_BODY =
  /[的与和及在将被向对了从]|方面|当地|媒体|籍|驻|有关|相关|开展|联合|中国|我国|公民|男子|女子|警方/;
