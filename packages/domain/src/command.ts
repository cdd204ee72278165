/**
 * What every write has in common, in this order: permission → one transaction (repeated when PostgreSQL broke a deadlock)
 * → the command's own work: version check, change, action with its inverse, jobs → the change feed and the audit trail.
 *
 * Feed and trail are written last because both draw their numbers under the one advisory lock: a command that held it
 * while still waiting for a row could wait for another that waits for the lock.
 *
 * The isolation level is READ COMMITTED on purpose: after the wait for that lock, each statement must see what the command
 * before it has committed. Version checks are conditional updates, so two writers of one row can't both pass.
 */
import type { PrismaClient } from '@countermeasure/db/client';
import type { Prisma } from '@countermeasure/db/generated/prisma/client';
import type { JsonValue } from './canonical-json.ts';
import { conflictOf } from './constraint-conflicts.ts';
import type { Reference } from './errors.ts';
import { type CommandActor, type CommandName, requireCommand } from './permissions.ts';
import { withRetries } from './retry.ts';
import type { RowChange } from './row-changes.ts';
import type { Sentence } from './sentence.ts';

export type { CommandActor } from './permissions.ts';
export type Transaction = Prisma.TransactionClient;
/** `db` is a client of the editor login. */
export type CommandContext = { db: PrismaClient; actor: CommandActor };

export type AuditEntry = { kind: string; subject?: Reference; detail?: { [key: string]: JsonValue } };
export type FeedEntry = {
  kind: 'PUBLISHED' | 'UPDATED' | 'WITHDRAWN';
  recordType: string;
  recordId: string;
  editionNumber: number | null;
};
export type ActionEntry = {
  summary: Sentence;
  payload?: { [key: string]: JsonValue };
  /** What was changed, row by row; null where there is no way back. */
  changes: RowChange[] | null;
  records: (Reference & { versionBefore: number | null; versionAfter: number | null })[];
};

/** What a command's work gets. */
export type CommandRun = {
  tx: Transaction;
  actor: CommandActor;
  /** The acting person's id; null for the system. */
  actorId: string | null;
  /** The database's clock when the command began: what it is compared with comes from there, too. */
  now: Date;
  /** Writes the action and answers its id, what `undo` takes. */
  recordAction(entry: ActionEntry): Promise<string>;
  audit(entry: AuditEntry): void;
  feed(entry: FeedEntry): void;
};

/**
 * Runs `work` as `name`, for `timeout` ms at most. Throws PermissionError before anything is read; whatever `work` throws
 * undoes everything. A row that the database refuses because of the state of things is a ConflictError, too.
 */
export async function runCommand<Result>(
  context: CommandContext,
  name: CommandName,
  work: (run: CommandRun) => Promise<Result>,
  { timeout = 60_000 }: { timeout?: number } = {},
): Promise<Result> {
  const { db, actor } = context;
  requireCommand(actor, name);
  const transaction = async (tx: Transaction) => {
    const feed: FeedEntry[] = [];
    const trail: AuditEntry[] = [];
    const actorId = actor.kind === 'USER' ? actor.id : null;
    const now = await databaseTime(tx);
    const result = await work({
      tx,
      actor,
      actorId,
      now,
      recordAction: (entry) => writeAction(tx, name, actorId, entry),
      audit: (entry) => trail.push(entry),
      feed: (entry) => feed.push(entry),
    });
    for (const entry of feed) await tx.publishedChange.create({ data: entry });
    for (const entry of trail) await writeAuditEvent(tx, actor, name, entry);
    return result;
  };
  try {
    return await withRetries(() =>
      db.$transaction(transaction, { isolationLevel: 'ReadCommitted', maxWait: 20_000, timeout }),
    );
  } catch (error) {
    throw conflictOf(error) ?? error;
  }
}

/** What time the database has now, not when the transaction began. */
export async function databaseTime(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
  if (!row) throw new Error('clock_timestamp answered nothing');
  return row.at;
}

async function writeAction(tx: Transaction, command: string, actorId: string | null, entry: ActionEntry) {
  const { id } = await tx.action.create({
    data: {
      command,
      summary: entry.summary.en,
      actorId,
      // Written once its rows are locked: a later time than that of everything it rests on.
      at: await databaseTime(tx),
      payload: { ...entry.payload, summary: entry.summary } as Prisma.InputJsonObject,
      ...(entry.changes && { inverse: entry.changes as Prisma.InputJsonArray }),
      records: {
        createMany: {
          data: entry.records.map(({ type, id: recordId, versionBefore, versionAfter }) => {
            return { recordType: type, recordId, versionBefore, versionAfter };
          }),
        },
      },
    },
    select: { id: true },
  });
  return id;
}

async function writeAuditEvent(tx: Transaction, actor: CommandActor, command: string, entry: AuditEntry) {
  const by = actor.kind === 'SYSTEM' ? { system: actor.name } : { role: actor.role };
  await tx.auditEvent.create({
    data: {
      kind: entry.kind,
      actorId: actor.kind === 'USER' ? actor.id : null,
      subjectType: entry.subject?.type ?? null,
      subjectId: entry.subject?.id ?? null,
      detail: { ...entry.detail, ...by, command } as Prisma.InputJsonObject,
    },
    select: { sequence: true },
  });
}
