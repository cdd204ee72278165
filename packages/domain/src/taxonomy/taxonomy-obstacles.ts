/** Why a change of vocabularies can't be undone: somebody uses what it made, or the tree would run in a circle. */
import type { Transaction } from '../command.ts';
import type { RowChange } from '../row-changes.ts';
import type { Sentence } from '../sentence.ts';

/** `changes` are the action's, not yet turned round. */
export async function taxonomyObstacles(tx: Transaction, changes: RowChange[]): Promise<Sentence[]> {
  const made = (type: RowChange['type']) =>
    changes.filter((change) => change.type === type && change.before === null).map(({ id }) => id);
  const [schemes, concepts] = [made('Scheme'), made('Concept')];
  return [
    ...(schemes.length + concepts.length > 0 ? await inUse(tx, schemes, concepts) : []),
    ...(await circles(tx, changes)),
  ];
}

async function inUse(tx: Transaction, schemes: string[], concepts: string[]): Promise<Sentence[]> {
  const ids = { in: concepts };
  const others = { notIn: concepts };
  const tagged = await tx.tagging.count({ where: { conceptId: ids } });
  const around = await tx.concept.count({
    where: { id: others, OR: [{ broaderId: ids }, { replacedById: ids }, { schemeId: { in: schemes } }] },
  });
  // A withdrawn edition counts, too: partners have seen the code, and it must never mean something else.
  const editions = await tx.edition.count({ where: { contentId: { in: [...schemes, ...concepts] } } });
  return [
    ...(tagged > 0
      ? [{ en: `${tagged} records have been tagged with it.`, zh: `已有 ${tagged} 条记录使用此标签。` }]
      : []),
    ...(around > 0
      ? [{ en: `${around} other concepts belong to it or refer to it.`, zh: `有 ${around} 个其他标签属于或引用它。` }]
      : []),
    ...(editions > 0 ? [{ en: 'It has been handed in; deprecate it instead.', zh: '已提交过版本，请改为停用。' }] : []),
  ];
}

const CIRCLES: { field: 'broaderId' | 'replacedById'; sentence: Sentence }[] = [
  {
    field: 'broaderId',
    sentence: { en: 'A concept would lie under itself by now.', zh: '撤销后标签将位于自身之下。' },
  },
  {
    field: 'replacedById',
    sentence: { en: 'Concepts would replace each other by now.', zh: '撤销后标签将互相替代。' },
  },
];

/** The links as they would be, walked from each concept that gets one back. */
async function circles(tx: Transaction, changes: RowChange[]): Promise<Sentence[]> {
  const back = changes.filter(({ type, before }) => type === 'Concept' && before !== null);
  if (!back.some(({ before }) => CIRCLES.some(({ field }) => before?.[field]))) return [];
  const all = await tx.concept.findMany({ select: { id: true, broaderId: true, replacedById: true } });
  return CIRCLES.flatMap(({ field, sentence }) => {
    const links = new Map(all.map((concept) => [concept.id, concept[field]]));
    for (const { id, before } of back) if (before && field in before) links.set(id, before[field] as string | null);
    return back.some(({ id }) => runsInCircle(id, links)) ? [sentence] : [];
  });
}

export function runsInCircle(start: string, links: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let id: string | null | undefined = start; id; id = links.get(id)) {
    if (seen.has(id)) return true;
    seen.add(id);
  }
  return false;
}
