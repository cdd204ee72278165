/** One sentence a case: what it names, and what it only seems to name. */
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../../eval/clean-article.ts';
import { extractFacts } from '../../src/extract-facts.ts';

const factsOf = (text: string, title = '') =>
  extractFacts(cleanArticle({ text, article: { title }, input: { file: '' } }));
const names = (facts: readonly { name: string }[]) => facts.map(({ name }) => name);

describe('campaigns', () => {
  it.each<[string, string[]]>([
    ['公安部部署开展“昆仑2026”专项行动。', ['昆仑2026 专项行动']],
    ['全国公安机关“猎狐2026”专项行动正式启动。', ['猎狐2026 专项行动']],
    ['常态化推进扫黑除恶专项斗争。', ['扫黑除恶 专项斗争']],
    ['持续开展“全民反诈在行动”集中宣传月活动。', ['全民反诈在行动 集中宣传月活动']],
    ['警方展开代号“雷霆”的收网行动。', ['雷霆 收网行动']],
    ['“安全生产月”活动同步启动。', ['安全生产月 活动']],
    ['教育系统开展安全隐患排查整治百日攻坚行动。', ['安全隐患排查整治 百日攻坚行动']],
    ['打击整治养老诈骗专项行动自4月启动以来，各地开展打击整治养老诈骗专项行动。', ['打击整治养老诈骗 专项行动']],
    ['国家网络安全宣传周将于9月举行。', ['国家网络安全宣传周 宣传周']],
    ['启动“诚信兴商宣传月”，开展“清查整治2号”集中行动。', ['诚信兴商 宣传月', '清查整治2号 集中行动']],
    ['深入推进“护苗”“固边”两个专项行动。', ['护苗 专项行动', '固边 专项行动']],
    ['开展“守护消费”铁拳行动。', ['守护消费 铁拳行动']],
    ['開展「鐵馬」行動，配合「全城傳法」活動。', ['鐵馬 行動', '全城傳法 活動']],
    ['净网2025专项行动启动以来，“净网”行动成效明显。', ['净网2025 专项行动']],
    ['开展为期三个月的集中整治行动。', []],
    ['服务“一带一路”建设，巩固“双减”成果，落实“十四五”规划。', []],
    ['他们分头行动，没有统一行动计划，反应行动迟缓。', []],
    ['制定“十五五”行动方案，组建“雷锋”行动支队。', []],
    ['实行“侦查、研判、指挥”一体化，推行“一窗通办”。', []],
    ['要以实际行动落实专项整治要求。', []],
  ])('%s', (text, expected) => {
    expect(factsOf(text).campaigns.map(({ name, head }) => `${name} ${head}`)).toEqual(expected);
  });
});

describe('organisations', () => {
  it.each<[string, string[]]>([
    [
      '教育部、财政部、国家发展改革委联合发文，国家发展改革委价格司解读。',
      ['教育部', '财政部', '国家发展改革委', '国家发展改革委价格司'],
    ],
    [
      '北京市海淀区人民法院、上海市公安局浦东分局、广西壮族自治区公安厅参加。',
      ['北京市海淀区人民法院', '上海市公安局浦东分局', '广西壮族自治区公安厅'],
    ],
    [
      '县委宣传部、市纪委监委、省委政法委、市交警支队联合行动。',
      ['县委宣传部', '市纪委监委', '省委政法委', '市交警支队'],
    ],
    ['深圳市市场监督管理局会同深圳市消费者委员会约谈10家企业。', ['深圳市市场监督管理局', '深圳市消费者委员会']],
    [
      '国务院食安办、中央文明办、共青团中央、全国妇联联合部署。',
      ['国务院食安办', '中央文明办', '共青团中央', '全国妇联'],
    ],
    ['中国疾控中心、国家食品安全风险评估中心提示风险。', ['中国疾控中心', '国家食品安全风险评估中心']],
    ['据国家统计局数据，国家统计局新闻发言人说。', ['国家统计局']],
    ['中国人民银行表示，人民银行和央行是一回事。', ['中国人民银行']],
    ['市场监管部门、农业农村部门和教育部门要加强协作。', []],
    ['公安部门有关负责人、各地各部门、党委政府、有关单位。', []],
    ['查处了一个电信诈骗集团，某公司和一家科技公司被罚。', []],
    ['优化城市布局，构建新格局，到处都在部署。', []],
  ])('%s', (text, expected) => {
    expect(names(factsOf(text).organizations)).toEqual(expected);
  });

  it('joins the names of one joint conference', () => {
    const { organizations } = factsOf(
      '国务院打击走私工作部际联席会议召开会议，部际联席会议办公室设在海关总署。国务院部际联席会议要求落实责任。',
    );
    expect(organizations[0]).toMatchObject({
      name: '国务院打击走私工作部际联席会议',
      aliases: ['国务院部际联席会议'],
      kind: 'JOINT_MECHANISM',
    });
  });

  it('gives a joint name its members', () => {
    expect(factsOf('“两高一部”联合发布意见。').organizations).toMatchObject([
      { name: '两高一部', members: ['最高人民法院', '最高人民检察院', '公安部'] },
    ]);
  });

  it('resolves 县政府 by the full name in the title', () => {
    const { organizations } = factsOf('经县政府同意，制定本方案。', '石桥县人民政府关于做好防汛工作的通知');
    expect(organizations).toMatchObject([{ name: '石桥县人民政府', aliases: ['县政府'] }]);
  });

  it('takes the short name in parentheses for the same body', () => {
    expect(factsOf('香港金融管理局（金管局）公布，金管局會跟進。').organizations).toMatchObject([
      { name: '香港金融管理局', aliases: ['金管局'] },
    ]);
  });
});

describe('laws', () => {
  it.each<[string, string[]]>([
    [
      '依据治安管理处罚法和刑法第二百六十六条，违反《广告法》第九条的从严处理。',
      ['治安管理处罚法 IN_FORCE', '刑法 IN_FORCE', '广告法 IN_FORCE'],
    ],
    ['会议审议学前教育法草案。', ['学前教育法 DRAFT']],
    ['推动网络谣言治理法尽快出台。', ['网络谣言治理法 DRAFT']],
    ['学习《中华人民共和国反洗钱法》，反洗钱法将于明年施行。', ['中华人民共和国反洗钱法 IN_FORCE']],
    [
      '最高人民法院发布《关于审理诈骗案件适用法律若干问题的解释》。',
      ['关于审理诈骗案件适用法律若干问题的解释 IN_FORCE'],
    ],
    ['《城市供水条例》自即日起废止。', ['城市供水条例 REPEALED']],
    ['他的看法和做法都依法合规，读过《红楼梦》，看过《焦点访谈》。', []],
    ['运用法治思维，完善执法办法，查处违法行为。', []],
    ['据《经济参考报》报道，《春雨护航》行动启动。', []],
  ])('%s', (text, expected) => {
    expect(factsOf(text).laws.map(({ name, status }) => `${name} ${status}`)).toEqual(expected);
  });

  it('lets 《意见》 stand for the title that 以下简称 gave it', () => {
    const { laws } = factsOf('近日印发《关于加强监管的意见》（以下简称《意见》）。《意见》明确了任务。');
    expect(laws.map(({ name, evidence }) => [name, evidence.length])).toEqual([['关于加强监管的意见', 3]]);
  });
});

describe('systems', () => {
  it.each<[string, string[]]>([
    [
      '群众可登录国家政务服务平台，下载“国家反诈中心”App，关注“平安北京”公众号。',
      ['国家政务服务平台 PLATFORM', '国家反诈中心 APP', '平安北京 APP'],
    ],
    ['拨打12369环保举报热线，或致电95598。', ['12369环保举报热线 HOTLINE', '95598 HOTLINE']],
    ['充分运用行刑衔接机制，健全长效机制。', ['行刑衔接机制 MECHANISM']],
    ['建成智慧交通管理系统。', ['智慧交通管理系统 PLATFORM']],
    ['优化“防骗识别器”，推广“一码通”。', ['防骗识别器 APP', '一码通 APP']],
    ['督促平台企业履行责任，电商平台、短视频平台不得虚假宣传。', []],
    ['系统推进、系统治理，公安系统和生态系统都要加强。', []],
    ['充分运用各种媒体平台，强化协调机制，完善会商制度。', []],
    ['拨打110报警，电话0000-1234567。', []],
  ])('%s', (text, expected) => {
    expect(factsOf(text).systems.map(({ name, kind }) => `${name} ${kind}`)).toEqual(expected);
  });

  it('makes one system of two names that 即 joins', () => {
    const { systems } = factsOf('创建国家打击走私联合作战平台，即国家缉私中心。国家缉私中心负责研判。');
    expect(systems).toMatchObject([{ name: '国家缉私中心', aliases: ['国家打击走私联合作战平台'] }]);
  });
});
