/** `countermeasure verify`: whether the audit trail's hash chain holds, and where it breaks first. */
import { createClient } from '@countermeasure/db/client';
import { readEnvironment } from '@countermeasure/runtime/env';
import { EXIT } from '../exit-codes.ts';
import { openDatabases } from '../open-databases.ts';

export async function verify({ json }: { json?: boolean }): Promise<void> {
  const { databases, close } = await openDatabases(readEnvironment(), { absent: 'refuse' });
  const db = createClient(databases.editor, { maxConnections: 1 });
  try {
    const [chain] = await db.$queryRaw<[{ events: bigint; broken: bigint | null }]>`
      SELECT (SELECT count(*) FROM editorial.audit_event) AS events, editorial.first_broken_audit_event() AS broken`;
    const broken = chain.broken === null ? null : String(chain.broken);
    if (json) console.log(JSON.stringify({ events: Number(chain.events), firstBroken: broken }));
    else if (broken)
      console.error(
        `The audit trail is broken: event ${broken} was changed, is missing its predecessor, or is out of order.`,
      );
    else console.log(`The audit trail is whole: ${chain.events} events.`);
    if (broken) process.exitCode = EXIT.SOME_FAILED;
  } finally {
    await db.$disconnect();
    await close();
  }
}
