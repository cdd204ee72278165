/**
 * Words that stand around an article on Chinese news pages and that the model's broadcast transcripts never say. Without them a
 * credit's colon looks odd enough to be taken for damage. Provenance: own list, from the habits of news pages in general.
 */
export const PAGE_PHRASES: readonly string[] = [
  '来源：',
  '文章来源：',
  '信息来源：',
  '稿件来源：',
  '作者：',
  '记者：',
  '本报记者：',
  '通讯员：',
  '编辑：',
  '责任编辑：',
  '责编：',
  '审核：',
  '校对：',
  '监制：',
  '摄影：',
  '原标题：',
  '发布时间：',
  '时间：',
  '日期：',
  '字号：',
  '分享到：',
  '联系电话：',
  '关键词：',
  '（记者',
  '（通讯员',
  '（编辑',
  '（完）',
];
