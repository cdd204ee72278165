/** Evidence and tags: what editors decide on. */
import { enums } from './builder.ts';
import { requireRow } from './load-rows.ts';
import { Article, Concept, Evidence, Node, Tagging, Versioned } from './refs.ts';
import { MODEL_OF_TYPE, type SubjectType } from './rows.ts';

Evidence.implement({
  description: "A span of an article's text that supports one field of one record.",
  interfaces: [Node, Versioned],
  fields: (t) => ({
    subject: t.field({
      type: Versioned,
      description: 'The record or measure list it supports.',
      resolve: ({ subjectType, subjectId }, _args, context) =>
        requireRow(context, MODEL_OF_TYPE[subjectType as Exclude<SubjectType, 'SCHEME' | 'CONCEPT'>], subjectId),
    }),
    field: t.expose('field', { type: enums.EvidenceField, description: 'Which field.' }),
    itemKey: t.exposeString('itemKey', {
      nullable: true,
      description: "For a field that is a list: the item's `key`.",
    }),
    article: t.field({
      type: Article,
      description: 'The article quoted.',
      resolve: ({ articleId }, _args, context) => requireRow(context, 'Article', articleId),
    }),
    start: t.exposeInt('start', { description: 'First code point.' }),
    end: t.exposeInt('end', { description: 'Code point after the span.' }),
    exact: t.exposeString('exact', { description: "The text's code points [start, end)." }),
    prefix: t.exposeString('prefix', { description: 'Up to 32 code points before.' }),
    suffix: t.exposeString('suffix', { description: 'Up to 32 code points after.' }),
    origin: t.expose('origin', { type: enums.EvidenceOrigin, description: 'Who found it.' }),
    rule: t.exposeString('rule', {
      nullable: true,
      description: "For RULE: the rule's name and why it fired, in words.",
    }),
    verdict: t.expose('verdict', { type: enums.EvidenceVerdict, description: 'What the editors say.' }),
  }),
});

Tagging.implement({
  description: 'A tag on a record.',
  interfaces: [Node, Versioned],
  fields: (t) => ({
    concept: t.field({
      type: Concept,
      description: 'The tag.',
      resolve: ({ conceptId }, _args, context) => requireRow(context, 'Concept', conceptId),
    }),
    origin: t.expose('origin', { type: enums.EvidenceOrigin, description: 'Who put it there.' }),
    verdict: t.expose('verdict', {
      type: enums.EvidenceVerdict,
      description: 'What the editors say; never ORPHANED.',
    }),
  }),
});
