/** Writes both SDLs from the code. They are committed: a difference is a change of a contract and is reviewed as one. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { editorSdl } from '../src/editor/schema.ts';
import { partnerSdl } from '../src/partner/schema.ts';

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
await writeFile(source('partner/schema.graphql'), partnerSdl);
await writeFile(source('editor/schema.graphql'), editorSdl);
