/** The partner schema: loads every file that adds to it, then builds it once. */
import './article.ts';
import './campaign.ts';
import './change.ts';
import './concept.ts';
import './edition.ts';
import './evidence.ts';
import './interfaces.ts';
import './legal-instrument.ts';
import './measure.ts';
import './measure-list.ts';
import './node.ts';
import './organization.ts';
import './scheme.ts';
import './search.ts';
import './service.ts';
import './story.ts';
import './system.ts';
import './tombstone.ts';
import { printSchema } from 'graphql';
import { builder } from './builder.ts';

builder.queryType({
  description:
    'All reads. `asOf` answers with what was live at that instant; one operation may use one `asOf` value only. `first` is 1 to 100. A record that does not exist is null, never an error.',
});

export const partnerSchema = builder.toSchema();
export const partnerSdl = `${printSchema(partnerSchema)}\n`;
