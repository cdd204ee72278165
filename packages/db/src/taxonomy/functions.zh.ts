/** The five words by which China's anti-fraud work describes itself: 集打、防、管、控、宣为一体. */
import type { BaseScheme } from './base-scheme.ts';

export const FUNCTIONS: BaseScheme = {
  code: 'functions',
  prefLabels: { 'zh-Hans': '打防管控宣', en: 'Five functions' },
  definition: {
    'zh-Hans': '反诈工作的五项职能：打击、防范、管理、控制、宣传。',
    en: 'The five functions of anti-fraud work: crack down, prevent, regulate, control, publicise.',
  },
  concepts: [
    {
      slug: 'crackdown',
      notation: '打',
      prefLabels: { 'zh-Hans': '打击', en: 'Crack down' },
      altLabels: [{ language: 'zh-Hans', value: '严打' }],
      scopeNote: {
        'zh-Hans': '侦查、抓捕、起诉犯罪人，摧毁其团伙、窝点和网络。',
        en: 'Going after offenders: investigating, arresting, prosecuting, breaking up gangs, dens and networks.',
      },
    },
    {
      slug: 'prevent',
      notation: '防',
      prefLabels: { 'zh-Hans': '防范', en: 'Prevent' },
      altLabels: [{ language: 'zh-Hans', value: '预警防范' }],
      scopeNote: {
        'zh-Hans': '在受骗之前或当时保护群众：预警、劝阻、拦截、止付、返还。',
        en: 'Protecting people before or while they are defrauded: warning, dissuading, intercepting, stopping payments, returning money.',
      },
    },
    {
      slug: 'regulate',
      notation: '管',
      prefLabels: { 'zh-Hans': '管理', en: 'Regulate' },
      altLabels: [
        { language: 'zh-Hans', value: '监管' },
        { language: 'zh-Hans', value: '源头治理' },
      ],
      scopeNote: {
        'zh-Hans': '对行业和市场主体立规矩、定责任、堵漏洞。',
        en: 'Making rules for sectors and companies, laying duties on them, closing loopholes.',
      },
    },
    {
      slug: 'control',
      notation: '控',
      prefLabels: { 'zh-Hans': '控制', en: 'Control' },
      altLabels: [
        { language: 'zh-Hans', value: '管控' },
        { language: 'zh-Hans', value: '稳控' },
      ],
      scopeNote: {
        'zh-Hans': '管住重点地区、重点人员以及卡、账户、设备等作案条件。',
        en: 'Keeping hold of the places, people, cards, accounts and devices that crime starts from.',
      },
    },
    {
      slug: 'publicise',
      notation: '宣',
      prefLabels: { 'zh-Hans': '宣传', en: 'Publicise' },
      altLabels: [{ language: 'en', value: 'Publicize' }],
      scopeNote: {
        'zh-Hans': '向社会公众宣传教育，营造全民参与的氛围。',
        en: 'Informing and educating the public, winning it over.',
      },
    },
  ],
};
