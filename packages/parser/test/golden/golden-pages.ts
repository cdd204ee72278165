/**
 * The pages under test/pages as they are parsed today, beside what a person has found to be right (`expected.txt`). As a program
 * it says which differ; nothing is written unless it is told to: `node packages/parser/test/golden/golden-pages.ts --update [NAME…]`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { decodeBytes } from '../../src/decode-bytes.ts';
import { parsePage } from '../../src/parse-page.ts';
import { visiblePage } from '../../src/visible-page.ts';
import { pages, readPageFile } from '../read-page-file.ts';
import { renderPage } from './render-page.ts';

const fileOf = (name: string) => fileURLToPath(new URL(`../pages/${name}/expected.txt`, import.meta.url));

export function renderedPage(name: string): string {
  const { bytes, url } = readPageFile(name);
  const options = url === undefined ? {} : { url };
  return renderPage(parsePage(bytes, options), visiblePage(decodeBytes(bytes).value).text);
}

/** What was found right; undefined where nobody has looked yet. */
export function expectedPage(name: string): string | undefined {
  return existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : undefined;
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { update: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  for (const name of positionals.length > 0 ? positionals : pages) {
    const rendered = renderedPage(name);
    if (rendered === expectedPage(name)) continue;
    if (values.update) writeFileSync(fileOf(name), rendered);
    else process.exitCode = 1;
    console.log(
      `${name} ${values.update ? 'is written: read it before it is committed' : 'differs from what is expected'}`,
    );
  }
}
