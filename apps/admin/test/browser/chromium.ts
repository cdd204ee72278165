/**
 * A real Chromium for the browser tests, from npm, so that nothing has to be installed. It has no Chinese glyphs of its
 * own: for pictures the pages get the Noto faces that the font stack names, served at the app's own origin.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

// The package unpacks what its libraries need only when it believes to run in a function of the cloud.
process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';

const FACES = [
  { family: 'Noto Sans SC', package: 'noto-sans-sc', weights: [400, 500, 600] },
  { family: 'Noto Serif SC', package: 'noto-serif-sc', weights: [400, 500, 600, 700] },
];

/** Han first: the Latin file would otherwise give half-width quotation marks to Chinese text. */
const SUBSETS = ['latin', 'chinese-simplified'];

const fontPath = (name: string, subset: string, weight: number) =>
  `/test-fonts/${name}-${subset}-${weight}-normal.woff2`;

const RANGES: Record<string, string> = { latin: 'U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC' };

const FONT_CSS = FACES.flatMap(({ family, package: name, weights }) =>
  weights.flatMap((weight) =>
    SUBSETS.map((subset) => {
      const range = RANGES[subset] ? `unicode-range: ${RANGES[subset]};` : '';
      return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${fontPath(name, subset, weight)}") format("woff2"); ${range} }`;
    }),
  ),
).join('\n');

async function serveFonts(context: BrowserContext): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  await context.route('**/test-fonts/**', async (route) => {
    const file = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    if (file === 'fonts.css') return route.fulfill({ contentType: 'text/css', body: FONT_CSS });
    const name = FACES.find((face) => file.startsWith(face.package))?.package ?? '';
    return route.fulfill({
      contentType: 'font/woff2',
      body: await readFile(resolve(`@fontsource/${name}/files/${file}`)),
    });
  });
  await context.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = '/test-fonts/fonts.css';
      document.head.append(link);
    });
  });
}

export async function launchChromium(): Promise<Browser> {
  const { default: packed } = await import('@sparticuz/chromium');
  // Not the package's own arguments: one process for everything would end with its first window, and switching off the
  // web's security would hide what the server's policy forbids.
  const args = [
    '--no-sandbox',
    '--headless=shell',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--font-render-hinting=none',
  ];
  return chromium.launch({ executablePath: await packed.executablePath(), args, headless: true });
}

export type PageOptions = {
  origin: string;
  locale?: 'zh-CN' | 'en';
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** Chinese glyphs, 8 MB of them: only for pictures that people look at. */
  glyphs?: boolean;
};

/** A page of its own, with its own cookies and storage. */
export async function openPage(browser: Browser, options: PageOptions): Promise<Page> {
  const { origin, locale = 'zh-CN', theme = 'light', width = 1440, height = 900, glyphs = false } = options;
  const context = await browser.newContext({
    baseURL: origin,
    locale: locale === 'en' ? 'en-GB' : 'zh-CN',
    colorScheme: theme,
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  if (glyphs) await serveFonts(context);
  return context.newPage();
}
