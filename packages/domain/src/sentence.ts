/**
 * A sentence for a person, in both languages of the admin app. Every error a user can cause carries sentences, so that the
 * reader sees them in their own language and a program still gets one stable English text.
 */

export type Language = 'en' | 'zh';
export type Sentence = Record<Language, string>;

/** Joins sentences into one text: English wants a space between them, Chinese does not. */
export function joinSentences(sentences: Sentence[], language: Language): string {
  return sentences.map((sentence) => sentence[language]).join(language === 'en' ? ' ' : '');
}

/** For what is stored as one text, whoever will read it. */
export const inBothLanguages = (sentences: Sentence[]): string =>
  `${joinSentences(sentences, 'zh')}\n${joinSentences(sentences, 'en')}`;
