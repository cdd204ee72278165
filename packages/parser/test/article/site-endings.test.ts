/** What sites set behind an article: recommendations, invitations, imprints, tools. Every line is invented. */
import { describe, expect, test } from 'vitest';
import { readPage } from './read-page.ts';

const TITLE = '西山县为乡村老人送体检';
const LEAD = '截至5月底，西山县卫生健康局组织的巡回体检已覆盖九十四个行政村，建立健康档案一万三千余份。';
const SECOND = '家庭医生签约团队将根据体检结果分类随访，对高血压患者每月至少上门一次。';

const endings: string[][] = [
  ['小编推荐阅读 www.xishan-example.cn'],
  ['推荐：县医院义诊专栏 www.xishan-example.cn/zt'],
  ['更多精彩内容，请扫码关注健康西山公众号'],
  ['想了解更多资讯，欢迎关注“健康西山”微信公众号'],
  ['【小编荐读】慢病用药手册，点这里领取'],
  ['往期回顾', '一把扫帚扫出新风', '点击图片查看'],
  ['↓↓↓精彩推荐↓↓↓', '湿地里的守夜人', '秋天去哪儿观鸟'],
  ['关注公众号，回复“体检”领取资料'],
  ['喜欢本文请点赞、在看、转发', '长按二维码关注我们'],
  ['主办：西山县人民政府　 承办：西山县卫生健康局　 维护：西山县大数据中心', '联系电话：0000-0000000'],
  ['主管：西山县委宣传部　主办：西山报社'],
  ['[关闭窗口] [打印文章]', '上一篇：镇里修了新桥'],
  ['【打印】【关闭】【纠错】'],
  ['地址：西山县振兴街9号 电话：0000-1111111 邮编：000000', '备案序号：浙ICP备00000000号'],
  ['（本文浏览次数：88）', '站长统计'],
  ['您是第 20331 位访问者'],
  ['Produced By 西山融媒', '您访问的链接即将离开本网站，是否继续？', '放弃 继续访问'],
  ['返回顶部', '网站支持IPv6', '网上有害信息举报专区'],
];

const own = [
  '一、不扫描来路不明的二维码',
  '请关注“健康西山”微信公众号，预约成功后按时到场体检。',
  '主办单位：西山县卫生健康局',
  '联系地址：西山县振兴街9号　邮编：000000',
  '报名网址：www.xishan-example.cn',
];

describe.each(endings.map((lines) => [lines.join(' ⏎ '), lines] as const))('%s', (_, lines) => {
  test('behind a plain text', () => {
    const page = `${TITLE}\n2026-06-02 来源：西山报\n\n　　${LEAD}\n\n　　${SECOND}\n\n${lines.join('\n')}`;
    expect(readPage(page)).toMatchObject({ text: `${LEAD}\n${SECOND}`, byline: [], originalPublisher: '西山报' });
  });

  test('within the article’s element', () => {
    const page = `<title>${TITLE}</title><h1>${TITLE}</h1><p>2026-06-02 来源：西山报</p><div class="content"><p>${LEAD}</p><p>${SECOND}</p>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
    expect(readPage(page)).toMatchObject({ text: `${LEAD}\n${SECOND}`, byline: [], originalPublisher: '西山报' });
  });
});

test.each(own)('%s between the sentences stays', (line) => {
  expect(readPage(`${TITLE}\n2026-06-02 来源：西山报\n\n${LEAD}\n${line}\n${SECOND}`).text).toBe(
    `${LEAD}\n${line}\n${SECOND}`,
  );
});
