/** The parser as a stranger gets it: packed, installed in an empty folder, run there by Node, by a compiler, and in a browser. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import packedChromium from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsePage } from '../../src/parse-page.ts';
import { readPageFile } from '../read-page-file.ts';
import { bundle } from './bundle.ts';
import { type Installed, installPackage } from './install-package.ts';

const { bytes } = readPageFile('seed');
const expected = JSON.parse(JSON.stringify(parsePage(bytes)));

let installed: Installed;
beforeAll(() => {
  installed = installPackage();
});

const write = (name: string, text: string) => {
  const path = join(installed.folder, name);
  writeFileSync(path, text);
  return path;
};

describe('the installed package', () => {
  test('needs no workspace, and few others', () => {
    const modules = readdirSync(join(installed.folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(modules).toEqual([
      '@countermeasure',
      'dom-serializer',
      'domelementtype',
      'domhandler',
      'domutils',
      'entities',
      'htmlparser2',
    ]);
    expect(readdirSync(join(installed.folder, 'node_modules/@countermeasure'))).toEqual(['parser']);
  });

  test('carries the licences of what it holds', () => {
    const files = readdirSync(join(installed.folder, 'node_modules/@countermeasure/parser'));
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'LICENSES', 'NOTICE.md']));
  });

  test('parses as the workspace does', () => {
    write('page.txt', '');
    writeFileSync(join(installed.folder, 'page.txt'), bytes);
    write(
      'run.js',
      `import { readFileSync } from 'node:fs';
       import { parsePage } from '@countermeasure/parser';
       console.log(JSON.stringify(parsePage(new Uint8Array(readFileSync('page.txt')))));`,
    );
    const { status, output } = installed.run(process.execPath, 'run.js');
    expect(status).toBe(0);
    expect(JSON.parse(output)).toEqual(expected);
  });

  test('does what its README shows', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const example = /```js\n([\s\S]+?)```/.exec(readme)?.[1] ?? '';
    expect(example.trim().split('\n').length).toBeLessThanOrEqual(20);
    writeFileSync(join(installed.folder, 'page.html'), bytes);
    write('readme.js', example);
    const { status, output } = installed.run(process.execPath, 'readme.js');
    expect({ status, output }).toMatchObject({
      status: 0,
      output: expect.stringContaining('全国公安机关狠抓打击治理'),
    });
  });

  test('gives out its stages and its schema, not their insides', () => {
    write(
      'stages.js',
      `for (const name of ['spans', 'repair-text', 'search-tokens', 'origin-of', 'parsed-page', 'tables/places.zh', 'repair/edits']) {
         console.log(name, await import('@countermeasure/parser/' + name).then(() => 'yes', (error) => error.code));
       }
       console.log(import.meta.resolve('@countermeasure/parser/schema/parsed-page.schema.json').split('/').at(-1));`,
    );
    expect(installed.run(process.execPath, 'stages.js').output.trim().split('\n')).toEqual([
      'spans yes',
      'repair-text yes',
      'search-tokens yes',
      'origin-of yes',
      'parsed-page yes',
      'tables/places.zh ERR_PACKAGE_PATH_NOT_EXPORTED',
      'repair/edits ERR_PACKAGE_PATH_NOT_EXPORTED',
      'parsed-page.schema.json',
    ]);
  });

  test('has types that need neither Node nor a browser', () => {
    write(
      'use.ts',
      `import { parsePage } from '@countermeasure/parser';
       import type { Measure } from '@countermeasure/parser/parsed-page';
       import { originInSnapshot } from '@countermeasure/parser/origin-of';
       import { sliceByCodePoints } from '@countermeasure/parser/spans';
       const page = parsePage('', { url: 'https://news.example/' });
       export const labels: string[] = page.measures.map(({ label }: Measure) => label);
       export const range: number | undefined = originInSnapshot(page, { start: 0, end: 1 }, '').bytes?.[0]?.start;
       export const slice: string = sliceByCodePoints(page.article.text, 0, 1);
       // @ts-expect-error a page has no such key
       page.nonsense;`,
    );
    write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          strict: true,
          module: 'nodenext',
          target: 'es2024',
          lib: ['es2024'],
          types: [],
          noEmit: true,
        },
        files: ['use.ts'],
      }),
    );
    const compiler = createRequire(import.meta.url)
      .resolve('typescript/package.json')
      .replace('package.json', 'bin/tsc');
    expect(installed.run(process.execPath, compiler, '-p', '.')).toEqual({ status: 0, output: '' });
  });
});

describe('in a browser', () => {
  test('the span helpers alone are under 5 kB, and the whole parser under 3 MB, compressed', async () => {
    const spans = await bundle(write('spans.js', `export * from '@countermeasure/parser/spans';`));
    const parser = await bundle(write('parser.js', `export * from '@countermeasure/parser';`));
    expect(spans.gzipped).toBeLessThan(5000);
    expect(parser.gzipped).toBeLessThan(3_000_000);
    console.log(
      `compressed: span helpers ${spans.gzipped} bytes, parser with tables and model ${parser.gzipped} bytes`,
    );
  });

  test('the bundle reads the page as Node does', async () => {
    const { code } = await bundle(
      write('entry.js', `import { parsePage } from '@countermeasure/parser'; globalThis.parsePage = parsePage;`),
    );
    // The package unpacks what its libraries need only when it believes to run in a function of the cloud.
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
    const browser = await chromium.launch({
      executablePath: await packedChromium.executablePath(),
      args: ['--no-sandbox', '--headless=shell', '--disable-dev-shm-usage', '--disable-gpu'],
      headless: true,
    });
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: code, type: 'module' });
      const answer = await page.evaluate((given) => {
        const { parsePage } = globalThis as unknown as { parsePage(input: Uint8Array): unknown };
        return JSON.stringify(parsePage(Uint8Array.from(given)));
      }, Array.from(bytes));
      expect(JSON.parse(answer)).toEqual(expected);
    } finally {
      await browser.close();
    }
  });
});
