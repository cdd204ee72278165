/** Texts in which somebody plans, advises, counts or demands, and no authority does. */
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../../eval/clean-article.ts';
import { extractFacts } from '../../src/extract-facts.ts';

const factsOf = (text: string) => extractFacts(cleanArticle({ text, article: { title: '' }, input: { file: '' } }));

describe('no measures', () => {
  it.each([
    [
      'a firm',
      '北江科技公司发布新手机。公司首席执行官何睿说，未来公司将加大研发投入，计划三年内建设20个实验室。分析师认为，该产品有三个亮点：一是续航提升，二是重量减轻，三是价格下探。',
    ],
    ['a match', '海城队主场3比1战胜江州队。主教练刘铁军赛后表示，球队要总结经验，下一场要更加专注。'],
    ['advice of people in the trade', '业内人士建议，一要简化页面，二要保留人工窗口，三要加强培训。'],
    ['a teacher', '二十年来，她送走了12届学生，其中37人考上大学。“我要一直教下去。”她说。'],
    [
      'a comment of the paper',
      '新华时评：治理餐饮浪费，既要靠制度，也要靠自觉。要让节约成为习惯，要让浪费付出代价，要让监督更有力量。',
    ],
    [
      'figures of the economy',
      '今年上半年，全市实现地区生产总值4523亿元，同比增长5.6%。其中，第一产业增加值210亿元，增长3.1%；第二产业增加值1980亿元，增长6.2%。',
    ],
    ['advice on health', '专家提醒，流感高发季要注意三点：首先，勤洗手；其次，戴口罩；最后，保持通风。'],
    ['a writer', '作家林深说，他将继续写完这部长篇，预计明年出版。未来三年他计划走访50个村庄。'],
    ['a developer', '开发商表示，将于10月底交付。业主王先生说，已经交了首付60万元。'],
    ['a reporter’s question', '东江日报记者：我有两个问题：一是如何加强监管？二是是否开展检查？谢谢。'],
    ['causes', '主要有三个原因：一是加强了宣传，二是推广了设备，三是扩大了网点。'],
    ['steps of a fraud', '骗子通常分三步行骗：一是冒充客服；二是诱导受害人转账；三是注销账号。'],
  ])('%s', (_, text) => {
    expect(factsOf(text).measures.map(({ label }) => label)).toEqual([]);
    expect(factsOf(text).campaigns).toEqual([]);
  });

  it('takes what a regulation provides for orders', () => {
    const { measures } = factsOf(
      '国务院公布《城市公共交通条例》。《条例》共6章53条，规定了以下内容。一是明确发展原则。坚持公共交通优先。二是加强安全管理。压实企业主体责任。',
    );
    expect(measures.map(({ label, modality }) => `${label} ${modality}`)).toEqual([
      '明确发展原则 DIRECTIVE',
      '加强安全管理 DIRECTIVE',
    ]);
  });
});
