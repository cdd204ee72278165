import { describe, expect, test } from 'vitest';
import { type Credits, parseCredits } from '../../src/article/credits.ts';
import { parseNames } from '../../src/article/names.ts';

const minute = (value: string) => ({ value: `${value}:00+08:00`, precision: 'MINUTE' as const });

describe('parseCredits', () => {
  test.each<[string, Partial<Credits>]>([
    [
      '2026-06-09 11:02 来源：澄江晚报 通讯员 顾小雨',
      { publisher: '澄江晚报', byline: [{ name: '顾小雨', role: '通讯员' }] },
    ],
    ['2026-03-02 20:14 | 责任编辑：于青', { publishedAt: minute('2026-03-02T20:14'), editor: '于青', byline: [] }],
    [
      '发布时间：2024-03-05 来源：交通周刊 作者：江以南',
      { publisher: '交通周刊', byline: [{ name: '江以南', role: '作者' }] },
    ],
    ['2026年5月14日 17:40　維港新聞網', { publishedAt: minute('2026-05-14T17:40'), rest: '維港新聞網' }],
    ['发布时间：2026-06-20 来源：桐江晚报 访问次数：12', { publisher: '桐江晚报' }],
    ['2026-06-20　来源：青禾日报　【打印】【纠错】', { publisher: '青禾日报' }],
    ['来源：南浦晨报（打印 关闭 收藏 2026-06-20', { publisher: '南浦晨报' }],
    ['来源：人民日报（海外版） 2026-06-20', { publisher: '人民日报（海外版）' }],
    ['来源：西山报 打印 关闭', { publisher: '西山报' }],
    ['西山报2026-01-21 第4版 民生', { rest: '西山报', publishedAt: { value: '2026-01-21', precision: 'DAY' } }],
    [
      '版次：A03 | 桐江晚报 | 2026年01月21日',
      { rest: '桐江晚报', publishedAt: { value: '2026-01-21', precision: 'DAY' } },
    ],
    [
      '桐江晚报 2026年01月21日 星期三 第03版',
      { rest: '桐江晚报', publishedAt: { value: '2026-01-21', precision: 'DAY' } },
    ],
    ['本期编辑 项羽 校对 阮玲', { editor: '项羽', namesStaff: true }],
    ['供稿：宣传科 韩梅', { byline: [{ name: '韩梅', role: '供稿' }] }],
    ['作者：季风 单位：青禾区税务局', { byline: [{ name: '季风', role: '作者' }] }],
    ['值班主编：贺岁 责任编辑：迟重 技术编辑：骆驼', { editor: '迟重' }],
    ['[责任编辑:何静]', { editor: '何静' }],
    ['（责编：宋子节、赵欣悦）', { editor: '宋子节、赵欣悦' }],
    ['编辑：吴桐　校对：何力　审核：郑欣', { editor: '吴桐' }],
    [
      '本报记者 张 莫 王  宁',
      {
        byline: [
          { name: '张莫', role: '记者' },
          { name: '王宁', role: '记者' },
        ],
      },
    ],
    [
      '文/图 记者 陈晓 通讯员 孙立',
      {
        byline: [
          { name: '陈晓', role: '记者' },
          { name: '孙立', role: '通讯员' },
        ],
      },
    ],
    [
      '新华社记者阿依努尔·买买提、李强',
      {
        byline: [
          { name: '阿依努尔·买买提', role: '记者' },
          { name: '李强', role: '记者' },
        ],
      },
    ],
    ['来源：人民网－人民日报海外版', { publisher: '人民网－人民日报海外版' }],
    ['來源：島嶼日報 編輯：林沛安', { publisher: '島嶼日報', editor: '林沛安' }],
    ['2026-07-01 来源：临水日报 浏览次数：1206 字号：[大][中][小]', { publisher: '临水日报', byline: [] }],
    ['来源：经济参考报作者：张莫', { publisher: '经济参考报', byline: [{ name: '张莫', role: '作者' }] }],
    ['责任编辑：张三_NN123', { editor: '张三' }],
    ['责编：张三（实习生）', { editor: '张三' }],
    ['记者/张三 编辑/李四', { byline: [{ name: '张三', role: '记者' }], editor: '李四' }],
    ['文 | 张三', { byline: [{ name: '张三', role: '文' }] }],
    [
      '撰文：陳大文 攝影：李小明',
      {
        byline: [
          { name: '陳大文', role: '撰文' },
          { name: '李小明', role: '攝影' },
        ],
      },
    ],
    ['【記者林沛安台北報導】', { byline: [{ name: '林沛安', role: '記者' }] }],
    ['（中央社記者林沛安台北14日電）', { byline: [{ name: '林沛安', role: '記者' }] }],
    [
      '《临水日报》（2022年3月30日 04版）',
      { rest: '临水日报', publishedAt: { value: '2022-03-30', precision: 'DAY' } },
    ],
    ['总监制：王五 主编：钱七', { namesStaff: true, byline: [] }],
    ['日期：2022-03-30 作者：办公室', { byline: [], publishedAt: { value: '2022-03-30', precision: 'DAY' } }],
    ['作者：临水市公安局 来源：临水日报', { publisher: '临水日报', byline: [] }],
  ])('%s', (line, expected) => {
    expect(parseCredits(line)).toMatchObject(expected);
  });

  test.each([
    '记者从工业和信息化部获悉，上半年基站增加',
    '记者：请问人民银行有哪些考虑？',
    '东江日报记者：我有两个问题',
    '资金来源：市级财政安排',
    '会议时间和来源说明',
    '编辑部全体同仁祝您新年快乐',
    '作者认为，单价下降不等于服务下降。',
    '分享到：微信 微博',
    '公安部2026年3月1日召开发布会',
    '联系人：张三 电话：123',
    '发文字号：公通字〔2022〕1号',
    '时间：上午九时',
    '电信网络诈骗犯罪的来源',
    '',
  ])('no credits: %s', (line) => {
    expect(parseCredits(line)).toBeUndefined();
  });
});

describe('parseNames', () => {
  test.each<[string, string[]]>([
    ['张莫', ['张莫']],
    ['张三、李四,王五', ['张三', '李四', '王五']],
    ['陈晓 摄', ['陈晓']],
    ['林沛安／臺北報導', ['林沛安']],
    ['王宁（实习）', ['王宁']],
    ['John Smith', ['John Smith']],
  ])('%s', (value, names) => {
    expect(parseNames(value)).toEqual(names);
  });

  test.each(['从工信部获悉', '谢谢你的提问', '市公安局办公室', '', '王', '123', 'a'.repeat(5000)])(
    'no names: %s',
    (value) => {
      expect(parseNames(value)).toBeUndefined();
    },
  );
});
