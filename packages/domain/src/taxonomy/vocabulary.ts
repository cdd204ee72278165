/** Schemes with their concepts as files and plans see them: concepts refer to each other by code. */

export type Texts = Record<string, string>;
export type Label = { language: string; value: string };
/** `position` is null where a file does not say. */
export type VocabularyScheme = { code: string; prefLabels: Texts; definition: Texts; position: number | null };
export type VocabularyConcept = {
  code: string;
  schemeCode: string;
  slug: string;
  notation: string | null;
  prefLabels: Texts;
  altLabels: Label[];
  scopeNote: Texts;
  broader: string | null;
  position: number | null;
  status: 'CURRENT' | 'DEPRECATED';
  replacedBy: string | null;
};
export type Vocabulary = { schemes: VocabularyScheme[]; concepts: VocabularyConcept[] };
