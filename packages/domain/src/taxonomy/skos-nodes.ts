/** A JSON-LD text as flat nodes. Nothing is ever fetched: a file that needs the network is refused. */
import jsonld from 'jsonld';
import type { FieldError } from '../errors.ts';
import { fieldError } from '../validate.ts';

export type SkosNode = { '@id': string; '@type'?: string[]; [property: string]: unknown };
export type Value = { '@value'?: unknown; '@language'?: string; '@id'?: string };
export const MAX_SKOS_BYTES = 10_000_000;

const refuseNetwork = async (url: string): Promise<never> => {
  throw new Error(`${url} is not loaded`);
};

/** The nodes, or what is wrong with the text as a whole. */
export async function readNodes(text: string): Promise<{ nodes: SkosNode[]; problems: FieldError[] }> {
  if (Buffer.byteLength(text) > MAX_SKOS_BYTES) {
    return refused(
      'TOO_LONG',
      'The file is larger than 10 MB. Import fewer schemes at once.',
      '文件超过 10 MB，请分批导入。',
    );
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const where = (error as Error).message;
    return refused(
      'INVALID',
      `This is not JSON (${where}). Export the vocabulary as JSON-LD.`,
      `文件不是 JSON（${where}），请以 JSON-LD 格式导出。`,
    );
  }
  try {
    const flat = await jsonld.flatten(document as jsonld.JsonLdDocument, undefined, { documentLoader: refuseNetwork });
    return { nodes: flat as unknown as SkosNode[], problems: [] };
  } catch (error) {
    const { details, message } = error as { details?: { code?: string; url?: string }; message: string };
    if (details?.code === 'loading remote context failed') {
      const url = details.url ?? '';
      return refused(
        'NOT_ALLOWED',
        `The file takes its context from ${url}, and nothing is fetched from the network. Write the context into the file.`,
        `文件的 context 引用了 ${url}，系统不会联网读取。请将 context 写入文件。`,
      );
    }
    return refused(
      'INVALID',
      `This is not JSON-LD: ${message} Check the file.`,
      `文件不是有效的 JSON-LD：${message}请检查文件。`,
    );
  }
}

function refused(code: 'TOO_LONG' | 'INVALID' | 'NOT_ALLOWED', en: string, zh: string) {
  return { nodes: [], problems: [fieldError(['file'], code, { en, zh })] };
}

export const valuesOf = (node: SkosNode, property: string): Value[] => (node[property] as Value[] | undefined) ?? [];
export const linksOf = (node: SkosNode, property: string): string[] =>
  valuesOf(node, property).flatMap((value) => (typeof value['@id'] === 'string' ? [value['@id']] : []));
