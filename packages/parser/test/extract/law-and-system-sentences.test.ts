/** One sentence a case: the laws and systems it names, and what it only seems to name. */
import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';

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
    ['依据旅行社条例和网络信息内容生态治理规定处罚。', ['旅行社条例 IN_FORCE', '网络信息内容生态治理规定 IN_FORCE']],
    ['印发《关于药品检查情况的通报》。', ['关于药品检查情况的通报 IN_FORCE']],
    ['制定账号分级管理办法，依照当地绿化条例，看过《今日说法》。', []],
    ['他的看法和做法都依法合规，读过《红楼梦》，看过《焦点访谈》。', []],
    ['运用法治思维，完善执法办法，查处违法行为。', []],
    ['据《经济参考报》报道，《春雨护航》行动启动。', []],
  ])('%s', (text, expected) => {
    expect(factsOf(text).laws.map(({ name, status }) => `${name} ${status}`)).toEqual(expected);
  });

  it('joins a law’s short title to the long one', () => {
    const { laws } = factsOf('宣传反诈法，《中华人民共和国反电信网络诈骗法》施行后，《反诈法》进校园。');
    expect(laws).toMatchObject([{ name: '中华人民共和国反电信网络诈骗法', aliases: ['反诈法'] }]);
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
    [
      '拨打122或96110，接到12337来电，举报电话010-12321。',
      ['122 HOTLINE', '96110 HOTLINE', '12337 HOTLINE', '010-12321 HOTLINE'],
    ],
    [
      '共建涉诈主叫号码库，利用卡口系统，优化全国诈骗电话防范系统。',
      ['涉诈主叫号码库 PLATFORM', '卡口系统 PLATFORM', '全国诈骗电话防范系统 PLATFORM'],
    ],
    ['登录云岭政务服务网，用好“薪无忧”联动平台。', ['云岭政务服务网 PLATFORM', '薪无忧 PLATFORM']],
    ['「防騙視伏器」加入通報功能，「防騙視伏器」可查號碼。', ['防騙視伏器 APP']],
    [
      '肉摊纳入县智慧畜牧监管平台，登录至游览车动态资讯管理系统。',
      ['县智慧畜牧监管平台 PLATFORM', '游览车动态资讯管理系统 PLATFORM'],
    ],
    [
      '涉诈预警劝阻系统累计预警20万次，用好12381涉诈预警劝阻短信系统，接入可疑资金监测模型。',
      ['涉诈预警劝阻系统 PLATFORM', '12381涉诈预警劝阻短信系统 PLATFORM', '可疑资金监测模型 PLATFORM'],
    ],
    ['搭建“跑分”平台，短视频平台要加强管理，监控系统，融媒体平台。', []],
    ['“皇家百乐”等四个赌博平台，假冒理财App，升级预警系统，加固水库，清理仓库，利用司法系统。', []],
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
