/** What is wrong with an answer by the committed JSON Schema; empty when nothing is. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const schema = JSON.parse(readFileSync(new URL('../schema/parsed-page.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

export function schemaFaults(page: unknown): string[] {
  // What leaves the system is JSON, where a key that is undefined is no key.
  validate(JSON.parse(JSON.stringify(page)));
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
