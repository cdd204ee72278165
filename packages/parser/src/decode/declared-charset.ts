/**
 * What the caller, the HTTP header or the page says its charset is. Only a claim: `decode-bytes.ts` checks it.
 * Order: the caller's `charset`, the media type's parameter, `<meta charset>`, `<meta http-equiv>`, the XML declaration.
 */

/** Bytes of the page's beginning that are searched; browsers look at 1,024, old portals put scripts first. */
const PRESCAN_BYTES = 4096;

const LESS_THAN = 0x3c;
const META = /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
const XML = /^\s*<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i;

/** The claim as it is written, in lower case; undefined where nothing is claimed. */
export function declaredCharset(
  bytes: Uint8Array,
  options: { charset?: string; mediaType?: string },
): string | undefined {
  const fromCaller = options.charset?.trim() || /charset\s*=\s*["']?([\w.:-]+)/i.exec(options.mediaType ?? '')?.[1];
  if (fromCaller) return fromCaller.toLowerCase();
  const prescan = bytes.subarray(0, PRESCAN_BYTES);
  // A plain text has no markup to declare anything.
  if (!prescan.includes(LESS_THAN)) return undefined;
  const start = String.fromCharCode(...prescan);
  return (META.exec(start)?.[1] ?? XML.exec(start)?.[1])?.toLowerCase();
}
