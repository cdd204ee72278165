/** What the tests of sites' templates share: the article inside each page, and the same page without any name. */
import type { Article } from '../../src/parsed-page.ts';

export type PageCase = { name: string; page: string; url?: string; expected: Partial<Article> };

export const TITLE = '临水部署夏季治安整治';
export const LEAD = '近日，临水市公安局召开会议，部署夏季社会治安整治工作，要求各地迅速行动。';
export const SECOND = '会议要求，各县区要压实责任，强化协作，确保整治取得实效。';
export const THIRD = '下一步，市公安局将持续加大打击力度，守护群众平安。';
export const TEXT = `${LEAD}\n${SECOND}\n${THIRD}`;
export const PARAGRAPHS = `<p>　　${LEAD}</p>\n<p>　　${SECOND}</p>\n<p>　　${THIRD}</p>`;
export const minute = (value: string) => ({ value: `${value}:00+08:00`, precision: 'MINUTE' as const });
export const day = (value: string) => ({ value, precision: 'DAY' as const });
export const page = (title: string, body: string, head = '') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** Every name replaced, every element with a meaning made a `div`: a layout that nobody has seen. */
export const withoutNames = (html: string) =>
  html
    .replace(/ (?:class|id|role)="[^"]*"/g, (_, at: number) => ` class="x${at % 97}"`)
    .replace(/<(\/?)(?:article|main|aside|nav|header|footer|h[1-6])\b/g, '<$1div');
