/** One plain sentence a case: the measure it tells, and of which modality. */
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../../eval/clean-article.ts';
import { extractFacts } from '../../src/extract-facts.ts';

const measuresOf = (text: string) =>
  extractFacts(cleanArticle({ text, article: { title: '' }, input: { file: '' } })).measures.map(
    ({ modality, label }) => `${modality} ${label}`,
  );

describe('plain sentences', () => {
  it.each<[string, string[]]>([
    ['国家药监局近日决定在全国开展医疗美容产品专项检查。', ['PLAN 在全国开展医疗美容产品专项检查']],
    ['国家药监局表示，将继续加大抽检力度，公开曝光典型案例。', ['PLAN 继续加大抽检力度']],
    ['海关总署自9月1日起取消出境游客行李物品申报。', ['PLAN 取消出境游客行李物品申报']],
    ['商务部新闻发言人说，下一步将出台促进汽车消费的措施。', ['PLAN 出台促进汽车消费的措施']],
    ['公安部部署开展“净水”专项行动。', ['PLAN 部署开展“净水”专项行动']],
    ['各省级药监部门要在年底前完成整改。', ['DIRECTIVE 在年底前完成整改']],
    ['公安部要求，各地要推进“净水”行动。', ['DIRECTIVE 推进“净水”行动']],
    [
      '教育部印发通知，严禁校外培训机构在法定节假日开展学科类培训。',
      ['DIRECTIVE 严禁校外培训机构在法定节假日开展学科类培训'],
    ],
    ['广东省教育厅明确，中小学校一律不得以任何名义收取跨学期费用。', ['DIRECTIVE 一律不得以任何名义收取跨学期费用']],
    ['今年以来，国家药监局已责令1263家企业停产整改。', ['REPORTED_ACTION 责令1263家企业停产整改']],
    ['国家药监局正在修订《化妆品标签管理办法》。', ['REPORTED_ACTION 修订《化妆品标签管理办法》']],
    ['国家药监局约谈了5家电商平台。', ['REPORTED_ACTION 约谈了5家电商平台']],
    ['公安部启动“净水”专项行动。', ['REPORTED_ACTION 启动“净水”专项行动']],
    [
      '公安机关共破案120起，盗窃案件同比下降12%。',
      ['REPORTED_ACTION 破案120起', 'REPORTED_RESULT 盗窃案件同比下降12%'],
    ],
    ['国家邮政局呼吁消费者提前寄递年货。', []],
    ['水利部召开会议，印发《河道管理办法》，自9月1日起施行。', []],
    ['国家统计局介绍，全国快递业务量达到1020亿件，同比增长14.7%。', []],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});
