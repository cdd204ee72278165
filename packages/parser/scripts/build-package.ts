/**
 * Builds what is published: `dist/` with the JavaScript, the types, and a manifest of its own that names those. The workspace's
 * own manifest points at the TypeScript sources, which Node runs here but refuses below node_modules; see docs/adr/0008.
 * Run: `npm run package -w @countermeasure/parser`, which also packs it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const out = new URL('dist/', root);

rmSync(out, { recursive: true, force: true });
compile();
// The model's tables are strings, and their types would be the same strings once more; nobody's types need them.
for (const file of globSync('model/generated/*.d.ts', { cwd: fileURLToPath(out) })) rmSync(new URL(file, out));
for (const file of ['README.md', 'NOTICE.md', 'LICENSES', 'schema'])
  cpSync(new URL(file, root), new URL(file, out), { recursive: true });
cpSync(new URL('../../LICENSE', root), new URL('LICENSE', out));
writeFileSync(new URL('package.json', out), `${JSON.stringify(manifest(), null, 2)}\n`);

function compile(): void {
  const compiler = createRequire(import.meta.url)
    .resolve('typescript/package.json')
    .replace('package.json', 'bin/tsc');
  const project = fileURLToPath(new URL('tsconfig.package.json', root));
  const { status } = spawnSync(process.execPath, [compiler, '-p', project], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** The workspace's manifest with what only the workspace needs left out, and the built files in place of the sources. */
function manifest(): object {
  const { name, version, description, license, keywords, dependencies } = JSON.parse(
    readFileSync(new URL('package.json', root), 'utf8'),
  );
  // The folders are the stages' insides; what may be imported is the files beside parse-page.
  const inside = readdirSync(out, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !['LICENSES', 'schema'].includes(entry.name),
  );
  return {
    name,
    version,
    description,
    license,
    keywords,
    type: 'module',
    sideEffects: false,
    engines: { node: '>=22' },
    exports: {
      '.': { types: './parse-page.d.ts', default: './parse-page.js' },
      './schema/*': './schema/*',
      ...Object.fromEntries(inside.map(({ name: folder }) => [`./${folder}/*`, null])),
      './*': { types: './*.d.ts', default: './*.js' },
    },
    dependencies,
  };
}
