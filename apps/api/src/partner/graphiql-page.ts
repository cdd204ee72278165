/** The GraphiQL page at `/graphql`: everything it needs is in the page itself, so it works without the internet. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readExamples } from './examples.ts';

/** The page's one script is part of it, as are its workers; it may talk to this origin only. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

let page: Promise<Buffer> | undefined;

/** A person with a browser asks for HTML; a program asks for JSON, and one that names a query wants its answer. */
export const wantsPage = ({ method, headers }: IncomingMessage, url: URL): boolean =>
  method === 'GET' && !url.searchParams.has('query') && (headers.accept ?? '').includes('text/html');

export async function sendPage(response: ServerResponse): Promise<void> {
  page ??= render();
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Encoding': 'gzip',
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  });
  response.end(await page);
}

/** Loaded when first asked for: it is nine megabytes, which no other part of the process needs. */
async function render(): Promise<Buffer> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const defaultTabs = readExamples().map(({ query }) => ({ query }));
  const html = renderGraphiQL({ title: 'Countermeasure', defaultTabs, defaultQuery: defaultTabs[0]?.query ?? '' });
  return promisify(gzip)(String(html));
}
