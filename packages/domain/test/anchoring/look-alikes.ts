/**
 * Texts as the ministry writes them, full of look-alikes, and what happens to them between two readings. Every character
 * has a number that it keeps, so that a test knows where a quotation truly went.
 */
import fc from 'fast-check';

export type Character = { point: string; id: number };
export type Sentence = Character[];
export type Case = { before: Sentence[]; after: Sentence[] };

const NAMES = ['断卡', '净网', '公安部', '最高检', '东岭市公安局', '国家反诈中心', '工信部', '“清源”行动'];
const ENUMERATORS = ['一是', '二是', '三是', '四是', '五是'];
const PATTERNS = [
  ['', '持续深入推进', '专项行动，依法严厉打击各类违法犯罪活动。'],
  ['', '会同', '等部门开展联合整治，压实企业主体责任。'],
  ['', '指导', '加强宣传教育，不断提升群众识骗防骗能力。'],
  ['据悉，', '', '已侦办案件1200余起，抓获犯罪嫌疑人3500余名。'],
  ['下一步，', '', '将继续强化责任担当，坚决遏制案件高发态势。'],
  ['', '加快推动', '有关立法进程，完善长效机制。'],
] as const;
const FREE = '天地人山水火风云江河湖海春夏秋冬东西南北红黄蓝白大小多少高低远近新旧长短';

const sentenceText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.option(fc.constantFrom(...ENUMERATORS), { nil: '' }),
        fc.constantFrom(...PATTERNS),
        fc.constantFrom(...NAMES),
      )
      .map(([enumerator, [lead, verb, rest], name]) => `${enumerator}${lead}${verb}${name}${rest}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...FREE), { minLength: 6, maxLength: 40 })
      .map((characters) => `${characters.join('')}。`),
  },
);

export type Edit =
  | { kind: 'insert'; at: number; text: string }
  | { kind: 'copy'; at: number; from: number }
  | { kind: 'delete' | 'shorten' | 'mend'; at: number }
  | { kind: 'swap'; at: number; from: number }
  | { kind: 'rewrite'; at: number; text: string };

const at = fc.nat(30);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at, text: sentenceText }),
  fc.record({ kind: fc.constant('copy' as const), at, from: at }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'shorten' as const, 'mend' as const), at }),
  fc.record({ kind: fc.constant('swap' as const), at, from: at }),
  fc.record({ kind: fc.constant('rewrite' as const), at, text: sentenceText }),
);

let ids = 0;
const numbered = (text: string): Sentence => Array.from(text, (point) => ({ point, id: ++ids }));

export const cases = (edits: { minLength: number; maxLength: number }): fc.Arbitrary<Case> =>
  fc
    .record({
      texts: fc.array(sentenceText, { minLength: 3, maxLength: 14 }),
      edits: fc.array(edit, edits),
    })
    .map(({ texts, edits }) => {
      const before = texts.map(numbered);
      return { before, after: edits.reduce(applyEdit, before) };
    });

function applyEdit(sentences: Sentence[], todo: Edit): Sentence[] {
  const nth = todo.at % Math.max(1, sentences.length);
  const own = sentences[nth];
  if (!own) return sentences;
  const others = sentences.toSpliced(nth, 1);
  switch (todo.kind) {
    case 'insert':
      return sentences.toSpliced(nth, 0, numbered(todo.text));
    case 'copy':
      return sentences.toSpliced(nth, 0, numbered(textOf([sentences[todo.from % sentences.length] as Sentence])));
    case 'delete':
      return others;
    case 'shorten':
      return sentences.with(nth, [...own.slice(0, 3), ...own.slice(Math.floor(own.length / 2))]);
    case 'mend':
      return sentences.with(nth, own.with(Math.floor(own.length / 3), { point: '■', id: ++ids }));
    case 'swap': {
      const from = todo.from % sentences.length;
      return sentences.with(nth, sentences[from] as Sentence).with(from, own);
    }
    case 'rewrite':
      return sentences.with(nth, numbered(todo.text));
  }
}

export const charactersOf = (sentences: Sentence[]): Character[] => sentences.flat();
export const textOf = (sentences: Sentence[]): string =>
  charactersOf(sentences)
    .map(({ point }) => point)
    .join('');

/** What parser and editors quote: enumerators, names, figures, halves of sentences, whole ones. */
export function quotedSpans(sentences: Sentence[]): { start: number; end: number }[] {
  const text = textOf(sentences);
  const spans: { start: number; end: number }[] = [];
  for (const words of [...ENUMERATORS, ...NAMES, '1200余起']) {
    for (let found = text.indexOf(words); found >= 0; found = text.indexOf(words, found + 1)) {
      spans.push({ start: found, end: found + words.length });
    }
  }
  let start = 0;
  for (const sentence of sentences) {
    const end = start + sentence.length;
    spans.push({ start, end }, { start, end: start + Math.ceil(sentence.length / 2) });
    start = end;
  }
  return spans.filter((span) => span.end > span.start);
}
