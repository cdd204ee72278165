/** Words of a site's footer that a notice also writes: they end the article only where it is over. */
import { describe, expect, test } from 'vitest';
import { readPage } from './read-page.ts';

const LEAD = '近日，临水市公安局印发通知，部署夏季社会治安整治工作，要求各地迅速行动。';
const SECOND = '各县区要压实责任，强化协作，确保整治取得实效。';
const HEAD = '临水部署夏季治安整治\n2026-07-01 来源：临水日报';
const textOf = (...lines: string[]) => readPage([HEAD, LEAD, ...lines].join('\n')).text;

describe('a line of the notice', () => {
  test.each([
    '（三）强化技术支持',
    '三、加强技术支持',
    '强化技术支持',
    '主办单位：市公安局',
    '一、主办单位',
    '（二）规范ICP备案管理',
    '打击无证经营增值电信业务',
    '特别说明：本通知自印发之日起施行',
    '投诉举报：拨打12315',
    '声明：我市未委托任何机构开展培训',
    '相关文件：',
    '相关信息',
    '往期回顾：上届展评共收到稿件二百件，选出二十件。',
    '编辑推荐：群众可到服务大厅领取手册。',
    '相关链接：去年全市排查隐患312处。',
    '相關報道：去年全市排查隱患312處。',
    '视频：片长不超过5分钟，MP4格式。',
  ])('%s stands between its sentences, and the rest is kept', (line) => {
    expect(textOf(line, SECOND)).toBe([LEAD, line, SECOND].join('\n'));
  });

  test('a statement keeps the signature below it', () => {
    const lines = ['特别说明：本通知自印发之日起施行', '临水市公安局', '2026年7月1日'];
    expect(textOf(SECOND, ...lines)).toBe([LEAD, SECOND, ...lines].join('\n'));
  });

  test('a row of tags is dropped, the text below it is not', () => {
    expect(textOf('标签：反诈', SECOND)).toBe(`${LEAD}\n${SECOND}`);
  });
});

describe('the site’s line', () => {
  test.each([
    '技术支持：临水网络公司',
    '主办单位：临水市公安局 技术支持：临水网络公司',
    '主办单位：临水市公安局',
    '标签：反诈',
    '相关文件：',
    '投诉举报：拨打12315',
    '往期回顾：外省开展清查整治',
    '编辑推荐：外省通报一批案件。',
    '临ICP备20260001号',
    'ICP备案号：20260001',
  ])('%s ends the article where only other lines follow', (line) => {
    expect(textOf(SECOND, line, '地址：临水市人民路1号', '邮编：000000')).toBe(`${LEAD}\n${SECOND}`);
  });

  test.each([
    '版权所有：临水网',
    '往期回顾',
    '往期回顾：外省开展整治',
    '声明：本网转载的文章版权归作者所有',
    '上一篇：外省开展整治',
    '相关阅读',
  ])('%s ends it whatever follows', (line) => {
    expect(textOf(SECOND, line, '外省公安机关近日开展行动，抓获了一批人员。')).toBe(`${LEAD}\n${SECOND}`);
  });

  test('tags end it where the site’s statement follows', () => {
    expect(textOf(SECOND, '标签：反诈', '版权声明：本文由临水网原创，转载请注明出处。')).toBe(`${LEAD}\n${SECOND}`);
  });
});
