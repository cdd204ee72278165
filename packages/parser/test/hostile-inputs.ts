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

function readRows(): Row[] {
  return JSON.parse(readFileSync(new URL('./hostile.json', import.meta.url), 'utf8'));
}

/** Every hostile text at any length, in UTF-16 units, for measuring how time grows: a short one is repeated. */
export function hostilePatterns(): { id: string; make: (size: number) => string }[] {
  return readRows().flatMap(({ id, text, generator }) => {
    if (generator) return generator.kind === 'range' ? [] : [{ id, make: (size: number) => scaled(generator, size) }];
    return text ? [{ id, make: (size: number) => text.repeat(Math.ceil(size / text.length)).slice(0, size) }] : [];
  });
}

function scaled(generator: Exclude<Generator, { kind: 'range' }>, size: number): string {
  const { prefix = '', suffix = '' } = generator;
  const room = Math.max(0, size - prefix.length - suffix.length);
  return prefix + scaledMiddle(generator, room) + suffix;
}

function scaledMiddle(generator: Exclude<Generator, { kind: 'range' }>, room: number): string {
  switch (generator.kind) {
    case 'repeat':
      return generator.text.repeat(Math.floor(room / generator.text.length));
    case 'nest': {
      const depth = Math.floor((room - generator.inner.length) / (generator.open.length + generator.close.length));
      return made({ ...generator, depth: Math.max(0, depth) });
    }
    case 'join': {
      const items: string[] = [];
      for (let length = 0, i = 0; length < room; i++) {
        const item = generator.item.replaceAll('%d', String(i));
        items.push(item);
        length += item.length + generator.separator.length;
      }
      return items.join(generator.separator).slice(0, room);
    }
  }
}

export function hostileInputs(): HostileInput[] {
  return readRows().map(({ id, why, text, hex, generator, mediaType, declared }) => {
    const generated = generator ? (generator.prefix ?? '') + made(generator) + (generator.suffix ?? '') : '';
    const input = hex === undefined ? (text ?? generated) : Uint8Array.from(Buffer.from(hex, 'hex'));
    return { id, why, input, ...(mediaType && { mediaType }), ...(declared && { declared }) };
  });
}
