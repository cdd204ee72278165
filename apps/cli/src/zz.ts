import { createClient } from '@countermeasure/db/client';
import { readEnvironment } from '@countermeasure/runtime/env';
import { openDatabases } from './open-databases.ts';

const o = await openDatabases(readEnvironment(), 'fast');
const db = createClient(o.databases.editor);
console.log(
  await db.ingestItem.findMany({ select: { input: true, state: true, reason: true, articleId: true } }),
  await db.article.findMany({ select: { title: true, state: true } }),
  (await db.edition.findMany({ select: { state: true, contentType: true } })).length,
  await db.publishedChange.count(),
  await db.$queryRaw`select count(*) from published.measure`,
);
await db.$disconnect();
await o.close();
