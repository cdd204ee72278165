/** What an old edition had and its record has not again, as sentences. */
import type { JsonValue } from '../canonical-json.ts';
import type { Sentence } from '../sentence.ts';
import type { FieldChange } from './edition-diff.ts';

/** Fields that are no one's to restore, and what is said of them; null: they follow from others. */
const NOT_THE_RECORDS: Record<string, Sentence | null> = {
  evidence: {
    en: 'Quotations stay as they have been decided since.',
    zh: '引文保持此后的审核结果，未恢复。',
  },
  textSha256: {
    en: 'The text stays as it is by now: it is the page’s.',
    zh: '正文保持现状：正文以网页为准，未恢复。',
  },
  measureLists: { en: 'Measure lists stay as they are by now.', zh: '措施列表保持现状，未恢复。' },
  ...{ textLength: null, quality: null, parserVersion: null, snapshotSha256: null, retrievedAt: null },
  ...{ source: null, story: null, position: null, listKind: null, schemeCode: null },
};

/** `changes` are those from the old edition to the record as it is once restored; `goneLabels` what is deleted or merged. */
export function notRestored(changes: FieldChange[], goneLabels: Set<string>): Sentence[] {
  const sentences = changes.flatMap(({ path, label, before }): Sentence[] => {
    const field = path.split('/')[1] ?? '';
    if (field in NOT_THE_RECORDS) {
      const sentence = NOT_THE_RECORDS[field];
      return sentence ? [sentence] : [];
    }
    const gone = [...goneLabels].find((name) => holds(before, name));
    const own = gone ?? (typeof before === 'string' && /\/\d+$/.test(path) ? before : null);
    const [en, zh] = own === null ? [label.en, label.zh] : [`${label.en} › ${own}`, `${label.zh} › ${own}`];
    return gone === undefined
      ? [
          {
            en: `“${en}” could not be restored: what it rests on has changed since.`,
            zh: `“${zh}”未能恢复：所依据的内容此后有变。`,
          },
        ]
      : [
          {
            en: `“${en}” could not be restored: it has been deleted or merged.`,
            zh: `“${zh}”未能恢复：对应记录已被删除或合并。`,
          },
        ];
  });
  return [...new Map(sentences.map((sentence) => [sentence.en, sentence])).values()];
}

function holds(value: JsonValue, label: string): boolean {
  if (typeof value === 'string') return value === label;
  return value !== null && typeof value === 'object' && Object.values(value).some((own) => holds(own, label));
}
