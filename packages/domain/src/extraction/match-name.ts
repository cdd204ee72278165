/**
 * Which record an article's name stands for. A record's own name always counts. An alias counts only when it leads to one
 * record alone: short forms such as 联席会议 or 专项行动 are used for many, and a wrong link is worse than a second draft.
 */

export type Named = { ownKeys: string[]; otherKeys: string[] };
export type Candidate = Named & { id: string };

/** Candidates oldest first. `taken` holds rows that another name of the same article stands for. Null: make a new one. */
export function matchName(name: Named, candidates: Candidate[], taken: ReadonlySet<string>): string | null {
  const sameName = candidates.find(({ ownKeys }) => overlap(ownKeys, name.ownKeys));
  if (sameName) return sameName.id;
  const byAlias = candidates.filter(
    ({ id, ownKeys, otherKeys }) =>
      !taken.has(id) && (overlap(otherKeys, name.ownKeys) || overlap(ownKeys, name.otherKeys)),
  );
  return byAlias.length === 1 ? (byAlias[0] as Candidate).id : null;
}

const overlap = (a: string[], b: string[]) => a.some((key) => b.includes(key));
