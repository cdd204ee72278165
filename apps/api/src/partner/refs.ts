/** The names of all object types and interfaces, apart from what they hold, so that files about them can name each other. */
import { builder } from './builder.ts';
import type { MeasureListEntry } from './documents.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import type { TombstoneRow } from './load-tombstones.ts';
import { RECORDS, type RecordRow } from './record-types.ts';

export type ListNode = { nodeType: 'MeasureList'; article: RecordRow<'ARTICLE'>; list: MeasureListEntry };
export type StoryNode = { nodeType: 'Story'; storyId: string };
export type EditionNode = { nodeType: 'Edition'; row: RecordRow };
export type EvidenceNode = { nodeType: 'Evidence' } & EvidenceRow;
export type TombstoneNode = { nodeType: 'Tombstone' } & TombstoneRow;
export type NodeShape = RecordRow | ListNode | StoryNode | EditionNode | EvidenceNode | TombstoneNode;
export type NamedRow = RecordRow<'CAMPAIGN' | 'ORGANIZATION' | 'SYSTEM' | 'LEGAL_INSTRUMENT'>;

/** The GraphQL type a value is of. */
export const typeNameOf = (node: NodeShape): string =>
  'nodeType' in node ? node.nodeType : RECORDS[node.recordType].typeName;

export const Node = builder.interfaceRef<NodeShape>('Node');
export const PublishedRecord = builder.interfaceRef<RecordRow>('Record');
export const Named = builder.interfaceRef<NamedRow>('Named');
export const Cited = builder.interfaceRef<RecordRow | ListNode>('Cited');

export const Article = builder.objectRef<RecordRow<'ARTICLE'>>('Article');
export const Measure = builder.objectRef<RecordRow<'MEASURE'>>('Measure');
export const Campaign = builder.objectRef<RecordRow<'CAMPAIGN'>>('Campaign');
export const Organization = builder.objectRef<RecordRow<'ORGANIZATION'>>('Organization');
export const System = builder.objectRef<RecordRow<'SYSTEM'>>('System');
export const LegalInstrument = builder.objectRef<RecordRow<'LEGAL_INSTRUMENT'>>('LegalInstrument');
export const Scheme = builder.objectRef<RecordRow<'SCHEME'>>('Scheme');
export const Concept = builder.objectRef<RecordRow<'CONCEPT'>>('Concept');
export const MeasureList = builder.objectRef<ListNode>('MeasureList');
export const Story = builder.objectRef<StoryNode>('Story');
export const Edition = builder.objectRef<EditionNode>('Edition');
export const Evidence = builder.objectRef<EvidenceNode>('Evidence');
export const Tombstone = builder.objectRef<TombstoneNode>('Tombstone');
