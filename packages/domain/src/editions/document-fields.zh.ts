/**
 * The fields of edition documents by the names people know them by, in the order in which they are shown, and how each is
 * compared. One table for all types of records: a field means the same wherever it stands. A field that is not here is
 * shown by its own name, so that nothing new is left out of a comparison.
 */
import type { Sentence } from '../sentence.ts';

export type FieldSpec = {
  label: Sentence;
  /** TEXT: compared by characters. NAMES: a text for each language. ITEMS: objects known by a key. SET: plain values. */
  shape?: 'TEXT' | 'NAMES' | 'ITEMS' | 'SET';
  /** For ITEMS: which fields make an item the same one, and which one it is called by. */
  key?: string[];
  name?: string[];
  /** For ITEMS and SET: whether the order says something. */
  ordered?: boolean;
};

const field = (en: string, zh: string, more: Omit<FieldSpec, 'label'> = {}): FieldSpec => ({
  label: { en, zh },
  ...more,
});

export const DOCUMENT_FIELDS: Record<string, FieldSpec> = {
  title: field('Title', '标题', { shape: 'TEXT' }),
  kicker: field('Kicker', '眉题', { shape: 'TEXT' }),
  label: field('Label', '简称', { shape: 'TEXT' }),
  text: field('Text', '正文', { shape: 'TEXT' }),
  names: field('Names', '名称', { shape: 'NAMES' }),
  prefLabels: field('Names', '名称', { shape: 'NAMES' }),
  aliases: field('Other names', '别名', { shape: 'ITEMS', key: ['language', 'value'], name: ['value'] }),
  altLabels: field('Other names', '别名', { shape: 'ITEMS', key: ['language', 'value'], name: ['value'] }),
  definition: field('Definition', '定义', { shape: 'NAMES' }),
  scopeNote: field('Scope note', '适用说明', { shape: 'NAMES' }),
  objective: field('Aim', '目标', { shape: 'NAMES' }),
  code: field('Code', '代码'),
  notation: field('Notation', '标记'),
  head: field('Head', '通名'),
  kind: field('Kind', '类型'),
  status: field('Status', '状态'),
  documentNumber: field('Document number', '文号', { shape: 'TEXT' }),
  url: field('Address', '网址'),
  site: field('Site', '网站'),
  series: field('Series', '系列', { shape: 'TEXT' }),
  byline: field('Byline', '作者', { shape: 'ITEMS', key: ['name'], name: ['name'], ordered: true }),
  editor: field('Editor', '责任编辑'),
  originalPublisher: field('First publisher', '首发媒体'),
  publishedAt: field('Published', '发布时间'),
  language: field('Language', '语言'),
  textSha256: field('Text', '正文', { shape: 'TEXT' }),
  textLength: field('Length of the text', '正文长度'),
  quality: field('Text quality', '文本质量'),
  score: field('Score', '分数'),
  reasons: field('Reasons', '原因', { shape: 'SET' }),
  parserVersion: field('Parser', '解析器版本'),
  snapshotSha256: field('Snapshot', '快照'),
  retrievedAt: field('Retrieved', '抓取时间'),
  source: field('Source', '来源'),
  name: field('Name', '名称'),
  scale: field('Scale', '级别'),
  reliability: field('Reliability', '可靠性'),
  licence: field('Licence', '许可'),
  story: field('Story', '稿件'),
  canonicalId: field('Canonical copy', '代表文本'),
  measureLists: field('Measure lists', '措施列表', {
    shape: 'ITEMS',
    key: ['id'],
    name: ['leadIn', 'id'],
    ordered: true,
  }),
  leadIn: field('Lead-in', '引语', { shape: 'TEXT' }),
  parentId: field('Under', '上级'),
  actor: field('Who acts', '行为主体'),
  articleId: field('Article', '文章'),
  listId: field('List', '列表'),
  listKind: field('Kind of list', '列表类型'),
  enumerator: field('Enumerator', '序号'),
  ordinal: field('Place in the list', '列表中的位置'),
  position: field('Position', '位置'),
  modality: field('Kind of statement', '陈述类型'),
  lifecycle: field('How far it has got', '进展'),
  level: field('Level of government', '政府层级'),
  actors: field('Who acts', '行为主体', { shape: 'ITEMS', key: ['key'], name: ['nameInText'], ordered: true }),
  role: field('Role', '角色'),
  nameInText: field('Name in the text', '文中名称', { shape: 'TEXT' }),
  organizationId: field('Organisation', '机构'),
  placeIds: field('Places', '地点', { shape: 'SET' }),
  quantities: field('Figures', '数据', { shape: 'ITEMS', key: ['key'], name: ['what', 'key'], ordered: true }),
  value: field('Value', '数值'),
  comparator: field('Comparator', '比较'),
  unit: field('Unit', '单位'),
  what: field('What', '内容', { shape: 'TEXT' }),
  announced: field('Announced', '宣布时间'),
  promulgated: field('Promulgated', '公布时间'),
  effective: field('In effect', '生效时间'),
  ended: field('Ended', '结束时间'),
  repealed: field('Repealed', '废止时间'),
  period: field('Period', '期间'),
  start: field('Start', '开始'),
  end: field('End', '结束'),
  campaignIds: field('Campaigns', '专项行动', { shape: 'SET' }),
  legalInstrumentIds: field('Laws', '法律文件', { shape: 'SET' }),
  systemIds: field('Systems', '系统', { shape: 'SET' }),
  leadOrganizationIds: field('Lead organisations', '牵头机构', { shape: 'SET' }),
  issuerIds: field('Issuers', '制定机关', { shape: 'SET' }),
  operatorId: field('Operator', '运营方'),
  relations: field('Related measures', '相关措施', { shape: 'ITEMS', key: ['kind', 'measureId'], name: ['measureId'] }),
  measureId: field('Measure', '措施'),
  schemeId: field('Scheme', '体系'),
  schemeCode: field('Scheme', '体系'),
  broaderId: field('Broader concept', '上位概念'),
  replacedById: field('Replaced by', '替代概念'),
  concepts: field('Tags', '标签', { shape: 'ITEMS', key: ['id'], name: ['code'] }),
  confidence: field('Confidence', '可信度'),
  evidence: field('Quotations', '引文', { shape: 'ITEMS', key: ['id'], name: ['id'] }),
};

/** What identifies a document, or follows from the rest of it. */
export const LEFT_OUT = new Set(['id', 'recordType', 'displayLabel']);
