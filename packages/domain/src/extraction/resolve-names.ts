/** Finds the records an article names, or makes drafts of them: one row however many articles name it. */
import type { Campaign, Law, Organization, ParsedPage, System } from '@countermeasure/parser/parsed-page';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../command.ts';
import { nameKeys } from '../name-keys.ts';
import type { NamedModel } from '../records.ts';
import { aliasesToLearn, type LearnedAlias } from './learn-aliases.ts';
import { type Candidate, matchName, type Named } from './match-name.ts';
import { placesToLock } from './resolve-places.ts';
import { storableText } from './storable.ts';

export type Proposal = (Campaign | Organization | System | Law) & { head?: string };
/** `rows` maps the page's own ids to uuids; `created` lists those that are new, `learned` new names of those that are not. */
export type Resolved = {
  rows: Map<string, string>;
  created: { id: string; keys: string[]; texts: string[] }[];
  learned: LearnedAlias[];
};

/** Places are resolved by their codes, in `resolve-places.ts`. */
export type ProposedModel = Exclude<NamedModel, 'Place'>;

export const proposalsOf = (page: ParsedPage): Record<ProposedModel, Proposal[]> => ({
  Campaign: page.campaigns,
  Organization: page.organizations,
  System: page.systems,
  LegalInstrument: page.laws,
});

/** What to lock before resolving, so that two articles that name the same new record do not both make it. */
export function namesToLock(page: ParsedPage): string[] {
  const names = Object.entries(proposalsOf(page)).flatMap(([model, proposals]) =>
    proposals.flatMap((proposal) => {
      const { ownKeys, otherKeys } = keysOf(proposal);
      return [...ownKeys, ...otherKeys].map((key) => `${model}:${key}`);
    }),
  );
  return [...names, ...placesToLock(page.places)];
}

/** `language` is that of the article's text, for the names of new records. */
export async function resolveNames(
  tx: Transaction,
  model: ProposedModel,
  proposals: Proposal[],
  language: string,
): Promise<Resolved> {
  const resolved: Resolved = { rows: new Map(), created: [], learned: [] };
  if (proposals.length === 0) return resolved;
  const allKeys = proposals.flatMap((proposal) => Object.values(keysOf(proposal)).flat());
  const candidates = await findCandidates(tx, model, allKeys);
  for (const proposal of proposals) {
    const named = keysOf(proposal);
    const taken = new Set(resolved.rows.values());
    const found = matchName(named, candidates, taken);
    if (found) {
      resolved.rows.set(proposal.id, found);
      const record = candidates.find(({ id }) => id === found);
      const others = candidates.filter(({ id }) => id !== found);
      const learned = record ? aliasesToLearn(record, others, proposal) : [];
      // Known from here on, to the page's other names as well.
      record?.otherKeys.push(
        ...nameKeys(
          learned.map(({ value }) => value),
          proposal.head ?? null,
        ),
      );
      resolved.learned.push(...learned);
      continue;
    }
    const id = uuidv7();
    const keys = [...new Set([...named.ownKeys, ...named.otherKeys])];
    await createDraft(tx, model, id, proposal, keys, language);
    candidates.push({ id, ...named });
    resolved.rows.set(proposal.id, id);
    resolved.created.push({ id, keys, texts: [displayName(proposal), ...proposal.aliases] });
  }
  return resolved;
}

function keysOf({ name, aliases, head }: Proposal): Named {
  const ownKeys = nameKeys([name], head ?? null);
  const otherKeys = nameKeys(aliases, head ?? null).filter((key) => !ownKeys.includes(key));
  return { ownKeys, otherKeys };
}

const displayName = ({ name, head }: Proposal) => (head && !name.endsWith(head) ? name + head : name);

async function findCandidates(tx: Transaction, model: ProposedModel, keys: string[]): Promise<Candidate[]> {
  const args = {
    where: { nameKeys: { hasSome: keys }, deletedAt: null, mergedIntoId: null },
    orderBy: { id: 'asc' },
    select: { id: true, names: true, nameKeys: true },
  } as const;
  const rows = await (async () => {
    switch (model) {
      case 'Campaign':
        return tx.campaign.findMany({ ...args, select: { ...args.select, head: true } });
      case 'Organization':
        return tx.organization.findMany(args);
      case 'System':
        return tx.system.findMany(args);
      case 'LegalInstrument':
        return tx.legalInstrument.findMany(args);
    }
  })();
  return rows.map((row) => {
    const head = 'head' in row && typeof row.head === 'string' ? row.head : null;
    const ownKeys = nameKeys(Object.values(row.names as Record<string, string>), head);
    return { id: row.id, ownKeys, otherKeys: row.nameKeys.filter((key) => !ownKeys.includes(key)) };
  });
}

async function createDraft(
  tx: Transaction,
  model: ProposedModel,
  id: string,
  proposal: Proposal,
  keys: string[],
  language: string,
): Promise<void> {
  const common = {
    id,
    names: { [language]: storableText(proposal.name) },
    aliases: proposal.aliases.map((alias) => ({ language, value: storableText(alias) })),
    nameKeys: keys,
  };
  switch (model) {
    case 'Campaign': {
      const { kind, head } = proposal as Campaign;
      await tx.campaign.create({ data: { ...common, kind, head: head === '' ? null : head }, select: { id: true } });
      return;
    }
    case 'Organization': {
      const { kind } = proposal as Organization;
      await tx.organization.create({ data: { ...common, kind }, select: { id: true } });
      return;
    }
    case 'System': {
      const { kind } = proposal as System;
      await tx.system.create({ data: { ...common, kind }, select: { id: true } });
      return;
    }
    case 'LegalInstrument': {
      const { kind, status } = proposal as Law;
      await tx.legalInstrument.create({ data: { ...common, kind, status }, select: { id: true } });
    }
  }
}
