/** Script and language of the author's text: `zh-Hans`, or `zh-Hant` with the region where the page gives evidence of one. */
import { HONG_KONG_WORDS, SIMPLIFIED_ONLY, TAIWAN_WORDS, TRADITIONAL_ONLY } from '../tables/article.zh.ts';

const HANS = 1;
const HANT = 2;
/** Of each code which script it belongs to alone; 0 for those of both. */
const SCRIPTS = new Uint8Array(0x10000);
for (const char of TRADITIONAL_ONLY) SCRIPTS[char.charCodeAt(0)] = HANT;
for (const char of SIMPLIFIED_ONLY) SCRIPTS[char.charCodeAt(0)] = HANS;

/** Simplified or traditional, as ISO 15924 names them. */
export type Script = 'Hans' | 'Hant';
/** `declared` is the page's lang attribute. */
export type LanguageClues = { declared?: string | undefined; url?: string | undefined };

/** The script most characters that belong to one script only are of; simplified when there are none. */
export function scriptOf(text: string): Script {
  let hans = 0;
  let hant = 0;
  for (let i = 0; i < text.length; i++) {
    const script = SCRIPTS[text.charCodeAt(i)];
    if (script === HANS) hans++;
    else if (script === HANT) hant++;
  }
  return hant > hans ? 'Hant' : 'Hans';
}

/** A page's lang attribute is believed for the region only, and only where it agrees with the script on the page. */
export function languageOf(text: string, script: Script, clues: LanguageClues): string {
  if (script === 'Hans') return 'zh-Hans';
  const region = declaredRegion(clues) ?? regionOfWords(text);
  return region === undefined ? 'zh-Hant' : `zh-Hant-${region}`;
}

function declaredRegion({ declared, url }: LanguageClues): string | undefined {
  const inTag = /^zh(?:-Hant)?-(HK|TW|MO)$/i.exec(declared?.trim() ?? '')?.[1];
  const inHost = /^[a-z]+:\/\/[^/:]*\.(hk|tw|mo)(?=[/:]|$)/i.exec(url ?? '')?.[1];
  return (inTag ?? inHost)?.toUpperCase();
}

function regionOfWords(text: string): 'HK' | 'TW' | undefined {
  const hongKong = text.match(HONG_KONG_WORDS)?.length ?? 0;
  const taiwan = text.match(TAIWAN_WORDS)?.length ?? 0;
  if (hongKong === taiwan) return undefined;
  return hongKong > taiwan ? 'HK' : 'TW';
}
