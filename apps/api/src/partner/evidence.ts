/** Evidence: quotations that support one field of one record each. */
import { toGlobalId } from '@countermeasure/domain/global-id';
import { enums } from './builder.ts';
import { loadRecord } from './load-records.ts';
import { loadMeasureList } from './measure-list.ts';
import { isRecordType } from './record-types.ts';
import { Article, Evidence, Node } from './refs.ts';

Evidence.implement({
  description:
    "A span of an article's text that supports one field of one record. W3C Web Annotation: `exact`, `prefix`, `suffix` make a TextQuoteSelector, `start`, `end` a TextPositionSelector, both over the text whose hash is `textSha256`.",
  interfaces: [Node],
  fields: (t) => ({
    subject: t.field({
      type: Node,
      nullable: true,
      description: 'The record (or measure list) it supports.',
      resolve: ({ subjectType, subjectId }, _args, context) => {
        if (subjectType === 'MEASURE_LIST') return loadMeasureList(context, toGlobalId('MeasureList', subjectId));
        return isRecordType(subjectType) ? loadRecord(context, subjectType, subjectId) : null;
      },
    }),
    field: t.expose('field', { type: enums.EvidenceField, description: 'Which field of the subject.' }),
    itemKey: t.exposeString('itemKey', {
      nullable: true,
      description: "For a field that is a list (actors, quantities): the item's `key`.",
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article quoted.',
      resolve: ({ articleId }, _args, context) => loadRecord(context, 'ARTICLE', articleId),
    }),
    articleId: t.id({
      description: 'Its id, also when the article itself is not asked for.',
      resolve: ({ articleId }) => toGlobalId('Article', articleId),
    }),
    textSha256: t.exposeString('textSha256', {
      description: 'SHA-256 (hex) of the article text that the positions hold for.',
    }),
    start: t.exposeInt('start', { description: 'First code point of the span, from 0.' }),
    end: t.exposeInt('end', { description: 'Code point after the span.' }),
    exact: t.exposeString('exact', { description: "The quoted characters: the text's code points [start, end)." }),
    prefix: t.exposeString('prefix', { description: 'Up to 32 code points before it.' }),
    suffix: t.exposeString('suffix', { description: 'Up to 32 code points after it.' }),
    origin: t.expose('origin', {
      type: enums.EvidenceOrigin,
      description: 'Who found it; an editor has accepted it in every case.',
    }),
  }),
});
