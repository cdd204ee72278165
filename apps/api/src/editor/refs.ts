/** The names of all object types and interfaces, apart from what they hold, so that files about them can name each other. */
import { builder } from './builder.ts';
import type { QueueRow } from './queue-rows.ts';
import type { RecordModel, Row, VersionedModel } from './rows.ts';

export type NodeShape = Row | QueueRow;

export const Node = builder.interfaceRef<NodeShape>('Node');
export const Versioned = builder.interfaceRef<Row<VersionedModel> | QueueRow>('Versioned');
export const EditorialRecord = builder.interfaceRef<Row<RecordModel>>('Record');
export const Taggable = builder.interfaceRef<Row<'Article' | 'Measure' | 'Campaign'>>('Taggable');

export const Article = builder.objectRef<Row<'Article'>>('Article');
export const Measure = builder.objectRef<Row<'Measure'>>('Measure');
export const MeasureList = builder.objectRef<Row<'MeasureList'>>('MeasureList');
export const Campaign = builder.objectRef<Row<'Campaign'>>('Campaign');
export const Organization = builder.objectRef<Row<'Organization'>>('Organization');
export const System = builder.objectRef<Row<'System'>>('System');
export const LegalInstrument = builder.objectRef<Row<'LegalInstrument'>>('LegalInstrument');
export const Scheme = builder.objectRef<Row<'Scheme'>>('Scheme');
export const Concept = builder.objectRef<Row<'Concept'>>('Concept');
export const Evidence = builder.objectRef<Row<'Evidence'>>('Evidence');
export const Tagging = builder.objectRef<Row<'Tagging'>>('Tagging');
export const Edition = builder.objectRef<Row<'Edition'>>('Edition');
export const Snapshot = builder.objectRef<Row<'Snapshot'>>('Snapshot');
export const QueueItem = builder.objectRef<QueueRow>('QueueItem');
export const IngestRun = builder.objectRef<Row<'IngestRun'>>('IngestRun');
export const IngestItem = builder.objectRef<Row<'IngestItem'>>('IngestItem');
export const User = builder.objectRef<Row<'User'>>('User');
export const Action = builder.objectRef<Row<'Action'>>('Action');
