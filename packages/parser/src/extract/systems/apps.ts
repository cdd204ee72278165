/** Apps, mini programs and accounts: “消防隐患随手拍”小程序, 国家反诈中心App, “平安梧江”微信公众号. Not 违规App, 此类小程序: kinds of app. */
import { GENERIC_WORD } from '../../tables/name-limits.zh.ts';
import {
  APP_CLASS_END,
  APP_HEADS,
  APP_HEADS_INSIDE,
  APP_HOSTS,
  BARE_APP_HEADS,
  BEFORE_APP,
  GENERIC_APP,
} from '../../tables/systems.zh.ts';
import { bareNameStart } from '../bare-name.ts';
import { bareSystem, quotedSystem, type SystemMention } from './mention.ts';

const QUOTED = new RegExp(`“([^“”，。\\n]{2,16})”(?:${APP_HOSTS})?(?:${APP_HEADS})`, 'g');
const QUOTED_WITH_HEAD = new RegExp(`“([^“”，。\\n]{2,12}(?:${APP_HEADS_INSIDE}))”`, 'g');
/** 手机应用 and 应用程序 without marks are kinds of thing. */
const BARE = new RegExp(`(?:${BARE_APP_HEADS})(?![A-Za-z])`, 'g');

/** Apps in marks or by a proper name. */
export function apps(text: string): SystemMention[] {
  const found: SystemMention[] = [];
  for (const match of text.matchAll(QUOTED)) found.push(quotedSystem(match, 'APP', 'quoted-app', 92));
  for (const match of text.matchAll(QUOTED_WITH_HEAD)) found.push(quotedSystem(match, 'APP', 'quoted-app', 90));
  for (const match of text.matchAll(BARE)) {
    const from = bareNameStart(text, match.index, 14);
    const start = from + (BEFORE_APP.exec(text.slice(from, match.index))?.[0].length ?? 0);
    const name = text.slice(start, match.index);
    if (name.length < 3 || APP_CLASS_END.test(name) || GENERIC_WORD.test(name) || GENERIC_APP.test(name)) continue;
    found.push(bareSystem(text, { start, end: match.index + match[0].length }, 'APP', 'bare-app', 75));
  }
  return found;
}
