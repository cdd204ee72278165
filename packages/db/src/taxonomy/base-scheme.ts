/** What a vocabulary looks like before it is in the database. */

export type Localized = { 'zh-Hans': string; en: string };

export type BaseConcept = {
  slug: string;
  /** A single character or short code that people use for it. */
  notation?: string;
  prefLabels: Localized;
  altLabels?: { language: string; value: string }[];
  /** When to use it. */
  scopeNote: Localized;
  /** Slug of the next broader concept, which stands before it in the list. */
  broader?: string;
};

export type BaseScheme = { code: string; prefLabels: Localized; definition: Localized; concepts: BaseConcept[] };

/** A concept without notation or other labels; the labels and notes are Chinese, then English. */
export function concept(
  slug: string,
  zh: string,
  en: string,
  noteZh: string,
  noteEn: string,
  broader?: string,
): BaseConcept {
  return {
    slug,
    prefLabels: { 'zh-Hans': zh, en },
    scopeNote: { 'zh-Hans': noteZh, en: noteEn },
    ...(broader === undefined ? {} : { broader }),
  };
}
