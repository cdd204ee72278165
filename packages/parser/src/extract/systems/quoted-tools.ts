/** Tools and platforms whose name stands in marks: 优化「防騙視伏器」, “薪无忧”联动平台, “智慧砂管”系统. Not “查、打、防”系统推进. */
import {
  CRIME_IN_MARKS,
  GENERIC_SYSTEM,
  NO_QUOTED_PLATFORM,
  PLATFORM_OR_SYSTEM,
  TOOL_DOES,
  TOOL_ENDINGS,
  TOOL_VERBS,
} from '../../tables/systems.zh.ts';
import { quotedSystem, type SystemMention } from './mention.ts';

const IS_PLATFORM = new RegExp(`(?:${PLATFORM_OR_SYSTEM})$`);
const QUOTED_PLATFORM = new RegExp(
  `“([^“”，。\\n]{2,16})”(?:(?!等|这|那|此|类|个|家|款|一|的)[\\u3400-\\u9fffA-Za-z]){0,8}?(?:${PLATFORM_OR_SYSTEM})(?!${NO_QUOTED_PLATFORM})`,
  'g',
);
const TOOL_USED = new RegExp(`(?:${TOOL_VERBS})了?$`);

/** 优化「防騙視伏器」: a tool by its own name, told by the verb and the last character. */
export function quotedTools(text: string): SystemMention[] {
  const found: SystemMention[] = [];
  for (const match of text.matchAll(/“([^“”，。\n]{3,14})”/g)) {
    const name = match[1] as string;
    // A platform in marks is a name whatever governs it; other tools need a verb that takes tools.
    const platform = IS_PLATFORM.test(name) && !GENERIC_SYSTEM.test(name);
    const end = match.index + match[0].length;
    const used =
      TOOL_USED.test(text.slice(Math.max(0, match.index - 4), match.index)) ||
      TOOL_DOES.test(text.slice(end, end + 10));
    if (!platform && !(used && TOOL_ENDINGS.test(name))) continue;
    found.push(quotedSystem(match, platform ? 'PLATFORM' : 'APP', 'quoted-tool', 78));
  }
  for (const match of text.matchAll(QUOTED_PLATFORM)) {
    if (!CRIME_IN_MARKS.test(match[1] as string)) found.push(quotedSystem(match, 'PLATFORM', 'quoted-platform', 88));
  }
  return found;
}
