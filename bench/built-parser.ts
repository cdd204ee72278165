/** The parser as its users run it: the JavaScript of the published package, built anew when a bench first asks for it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../packages/parser/', import.meta.url);

const build = spawnSync(process.execPath, ['scripts/build-package.ts'], { cwd: fileURLToPath(ROOT), stdio: 'inherit' });
if (build.status !== 0) throw new Error('The parser could not be built.');

/** Where a module of the package lies, by the name it is imported by. */
export const builtModule = (name: string) => new URL(`dist/${name}.js`, ROOT);
const load = (name: string) => import(builtModule(name).href);

export const { decodeBytes }: typeof import('../packages/parser/src/decode-bytes.ts') = await load('decode-bytes');
export const { extractArticle }: typeof import('../packages/parser/src/extract-article.ts') =
  await load('extract-article');
export const { extractFacts }: typeof import('../packages/parser/src/extract-facts.ts') = await load('extract-facts');
export const { parsePage }: typeof import('../packages/parser/src/parse-page.ts') = await load('parse-page');
export const { repairText }: typeof import('../packages/parser/src/repair-text.ts') = await load('repair-text');
export const { visiblePage }: typeof import('../packages/parser/src/visible-page.ts') = await load('visible-page');
