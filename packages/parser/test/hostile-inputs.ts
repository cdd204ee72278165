/** hostile.json's rows as inputs: text, bytes, or the long strings its generators mean. */
import { readFileSync } from 'node:fs';

type Generator = { prefix?: string; suffix?: string } & (
  | { kind: 'repeat'; text: string; times: number }
  | { kind: 'nest'; open: string; inner: string; close: string; depth: number }
  | { kind: 'join'; item: string; separator: string; times: number }
  | { kind: 'range'; from: number; to: number }
);
type Row = {
  id: string;
  why: string;
  text?: string;
  hex?: string;
  generator?: Generator;
  mediaType?: string;
  declared?: string;
};
export type HostileInput = {
  id: string;
  why: string;
  input: string | Uint8Array;
  mediaType?: string;
  declared?: string;
};

function made(generator: Generator): string {
  switch (generator.kind) {
    case 'repeat':
      return generator.text.repeat(generator.times);
    case 'nest':
      return generator.open.repeat(generator.depth) + generator.inner + generator.close.repeat(generator.depth);
    case 'join': {
      const items = Array.from({ length: generator.times }, (_, i) => generator.item.replaceAll('%d', String(i)));
      return items.join(generator.separator);
    }
    case 'range': {
      const length = generator.to - generator.from;
      return Array.from({ length }, (_, i) => String.fromCodePoint(generator.from + i)).join('');
    }
  }
}

export function hostileInputs(): HostileInput[] {
  const rows: Row[] = JSON.parse(readFileSync(new URL('./hostile.json', import.meta.url), 'utf8'));
  return rows.map(({ id, why, text, hex, generator, mediaType, declared }) => {
    const generated = generator ? (generator.prefix ?? '') + made(generator) + (generator.suffix ?? '') : '';
    const input = hex === undefined ? (text ?? generated) : Uint8Array.from(Buffer.from(hex, 'hex'));
    return { id, why, input, ...(mediaType && { mediaType }), ...(declared && { declared }) };
  });
}
