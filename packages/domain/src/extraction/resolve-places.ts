/**
 * Finds the places an article names, or makes drafts of them. A code decides: 重庆 and 重庆市 are one record, the two 朝阳区
 * are two, and what a coded place lies in is made from the standard. A name whose code the page leaves open never joins
 * a coded record: it keeps a record of its own, for an editor to merge.
 */
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import type { Place } from '@countermeasure/parser/parsed-page';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../command.ts';
import { nameKey, nameKeys } from '../name-keys.ts';
import { kindOfCode, nameOfCode, parentCode, withParents } from '../places/place-codes.ts';
import type { Resolved } from './resolve-names.ts';
import { storableText } from './storable.ts';

/** Codes and names to lock before resolving. */
export function placesToLock(places: Place[]): string[] {
  return places.flatMap(({ code, name }) =>
    code ? withParents(code).map((each) => `Place:${each}`) : [`Place:${nameKey(name)}`],
  );
}

export async function resolvePlaces(tx: Transaction, places: Place[], language: string): Promise<Resolved> {
  const resolved: Resolved = { rows: new Map(), created: [], learned: [] };
  if (places.length === 0) return resolved;
  const codes = [...new Set(places.flatMap(({ code }) => (code ? withParents(code) : [])))];
  const plain = places.filter(({ code }) => !code).map(({ name }) => nameKey(name));
  const known = await tx.place.findMany({
    where: {
      deletedAt: null,
      mergedIntoId: null,
      OR: [{ code: { in: codes } }, { code: null, nameKeys: { hasSome: plain } }],
    },
    orderBy: { id: 'asc' },
    select: { id: true, code: true, kind: true, nameKeys: true },
  });
  const byCode = new Map(known.flatMap(({ id, code }) => (code ? [[code, id] as const] : [])));
  const rows: Prisma.PlaceCreateManyInput[] = [];
  const make = (row: Draft) => {
    const id = uuidv7();
    const texts = [...new Set([row.name, ...row.others])];
    const aliases = texts.slice(1).map((value) => ({ language, value }));
    const keys = nameKeys(texts);
    const { code, kind, parentId } = row;
    rows.push({ id, names: { [row.language]: row.name }, aliases, nameKeys: keys, kind, code, parentId });
    resolved.created.push({ id, keys, texts });
    return id;
  };
  // The widest first: a place refers to the one it lies in.
  for (const code of codes.toSorted((a, b) => withParents(a).length - withParents(b).length)) {
    if (byCode.has(code)) continue;
    const inText = places.filter((place) => place.code === code).map(({ name }) => storableText(name));
    const name = nameOfCode(code) ?? inText[0] ?? code;
    const parentId = byCode.get(parentCode(code) ?? '') ?? null;
    const tableName = nameOfCode(code) !== undefined;
    const draft = { name, others: inText, language: tableName ? 'zh-Hans' : language, code, parentId };
    byCode.set(code, make({ ...draft, kind: kindOfCode(code) }));
  }
  for (const { id, name, code, kind } of places) {
    const key = nameKey(name);
    const same = known.find((row) => row.code === null && row.kind === kind && row.nameKeys.includes(key));
    const draft = { name: storableText(name), others: [], language, code: null, kind, parentId: null };
    resolved.rows.set(id, code ? (byCode.get(code) as string) : (same?.id ?? make(draft)));
  }
  await tx.place.createMany({ data: rows });
  return resolved;
}

type Draft = {
  name: string;
  /** What else it is called here. */
  others: string[];
  language: string;
  code: string | null;
  kind: Place['kind'];
  parentId: string | null;
};
