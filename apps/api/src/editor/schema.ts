/** The editor schema: loads every file that adds to it, then builds it once. */
import './action.ts';
import './article.ts';
import './command-errors.ts';
import './command-results.ts';
import './edition.ts';
import './evidence.ts';
import './ingest.ts';
import './ingest-mutations.ts';
import './interfaces.ts';
import './lists.ts';
import './measure.ts';
import './named-records.ts';
import './node.ts';
import './publish-preview.ts';
import './publishing-mutations.ts';
import './queue.ts';
import './review-mutations.ts';
import './search.ts';
import './snapshot.ts';
import './taxonomy.ts';
import './viewer.ts';
import { printSchema } from 'graphql';
import { builder } from './builder.ts';

builder.queryType({ description: 'All reads. Needs role VIEWER unless a field says more. `first` is 1 to 100.' });
builder.mutationType({
  description:
    'Every write. Runs one domain command in one transaction; answers a union whose errors all implement CommandError.',
});

export const editorSchema = builder.toSchema();
export const editorSdl = `${printSchema(editorSchema)}\n`;
