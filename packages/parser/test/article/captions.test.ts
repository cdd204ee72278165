/** Lines under pictures are no text of the article, and the photographer is not its author. Every line is invented. */
import { describe, expect, test } from 'vitest';
import { isCaption } from '../../src/article/captions.ts';
import { readPage } from './read-page.ts';

const TITLE = '桐江市启动主汛期防汛应急值守';
const LEAD = '6月18日，桐江市水利局启动主汛期应急值守，沿江三十六座闸站实行双人双岗。';
const SECOND = '该局对辖区内一百二十公里堤防逐段排查，发现隐患四十一处，目前已整改三十八处。';

const captions = [
  '工作人员在闸站检查启闭机。齐远山 摄',
  '税务人员为商户讲解政策现场。张帆摄',
  '图为执行干警在工地清点人数。通讯员郝建国摄',
  '体检车开进村口。本报记者 段晓棠 摄',
  '候鸟飞过湿地上空。新华社发（蔡宁摄）',
  '查验人员正在量方。 徐敏 摄/图',
  '民警在社区宣传陈晓摄',
  '↑执行现场。摄影：周亦凡',
  '（图：南浦市教育局）',
  '（图源：青禾区税务局）',
  '图片：陈果 蔡宁',
  '视频来源：桐江2026频道',
  '图片来源：临水公安',
  '学生走进新校区大门（通讯员 罗丹 供图）',
  '积分超市里，村民正在挑选日用品。（东梁镇供图）',
  '关员在查验现场取样。（资料照片）',
  '流动体检车。（图片由西山县卫健局提供）',
  '图①：巡堤人员夜间查险。',
  '圖為警員在街頭派發單張。',
  '上图：新启用的水质监测站。',
];

const sentences = [
  '无人机对险段进行了航摄，画面由摄像机实时回传指挥部。',
  '商户吴某把优惠清单拍摄下来，发到了街坊群里，大家纷纷询问怎么办理。',
  '照片墙上贴满了村民分类的瞬间，这些照片都由镇干部拍摄。',
  '这组照片均为村民自拍摄',
  '图为何物？老人们第一次见到心电图纸时都这样问。',
  '现场图片显示，木材端面有明显的改色痕迹。',
  '警方聯同銀行業界推出三項措施打擊騙案（附圖）',
  '表1 主要产品抽查情况',
  '视频：片长两分钟以内，横屏录制',
  '图片：不少于3张，JPG格式。',
  '照片：须为近期免冠照',
  '二是加强视频图像应用。推进高清图像联网。',
  `${LEAD}${SECOND}近日，当地又组织了一次演练。记者 段晓棠 摄`,
];

test.each(captions)('%s is a caption', (line) => {
  expect(isCaption(line)).toBe(true);
});

test.each(sentences)('%s is none', (line) => {
  expect(isCaption(line)).toBe(false);
});

describe.each(captions)('%s', (line) => {
  const text = `${LEAD}\n${SECOND}`;

  test('between the paragraphs of a plain text', () => {
    const page = `${TITLE}\n2026-06-20 10:15 来源：桐江晚报\n\n　　${LEAD}\n\n　　${line}\n\n　　${SECOND}`;
    expect(readPage(page)).toMatchObject({ title: TITLE, text, byline: [] });
  });

  test('in a paragraph of HTML', () => {
    const page = `<title>${TITLE}</title><h1>${TITLE}</h1><p>2026-06-20</p><div class="content"><p>${LEAD}</p><p>${line}</p><p>${SECOND}</p></div>`;
    expect(readPage(page)).toMatchObject({ title: TITLE, text, byline: [] });
  });
});

test('a figcaption and a caption’s class need no credit', () => {
  const page = `<title>${TITLE}</title><h1>${TITLE}</h1><div class="content"><p>${LEAD}</p><figure><img src="a.jpg"><figcaption>值守人员在巡堤</figcaption></figure><p class="pic_txt">泵车就位</p><p>${SECOND}</p></div>`;
  expect(readPage(page).text).toBe(`${LEAD}\n${SECOND}`);
});

test('a triangle before one line points at a picture, before several it is a bullet', () => {
  const page = (...lines: string[]) => `${TITLE}\n2026-06-20\n\n${[LEAD, ...lines, SECOND].join('\n')}`;
  expect(readPage(page('▲值守人员在巡堤')).text).toBe(`${LEAD}\n${SECOND}`);
  const items = ['▲汛期不在河道游泳', '▲不在危房停留'];
  expect(readPage(page(...items)).text).toBe([LEAD, ...items, SECOND].join('\n'));
});

test.each(['▲ 重点巡查三处险段：东闸、北堤、老码头。', '▲严禁在河道游泳'])(
  'a triangle before one line of the notice’s own words is a bullet: %s',
  (line) => {
    expect(readPage(`${TITLE}\n2026-06-20\n\n${[LEAD, line, SECOND].join('\n')}`).text).toBe(
      [LEAD, line, SECOND].join('\n'),
    );
  },
);

test('a photo report is its captions', () => {
  const lines = ['7月1日，民警在湖边清理捕鸟网具。蔡宁摄', '7月1日，志愿者向村民发放宣传册。蔡宁摄'];
  expect(readPage(`云山开展候鸟保护巡查\n2026-07-02\n\n${lines.join('\n')}`).text).toBe(lines.join('\n'));
});
