/** `countermeasure parse` as a process: formats, streams, pipes that close, wrong calls, exit codes. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, test } from 'vitest';
import { runCommand, spawnCommand } from './run-command.ts';

const page =
  '公安部部署“净土”行動(dòng)\n2026-03-01 08:00:00\n\n  公安部3月1日部署開(kāi)展“淨土”專項(xiàng)行動(dòng)。\n';
const parse = (args: string[], input = page) => runCommand(['parse', ...args], {}, input);
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('formats', () => {
  test('JSON in a pipe, from standard input also when nothing is named', async () => {
    const { code, stdout } = await parse([]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).article.text).toBe('公安部3月1日部署开展“净土”专项行动。');
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  test.each([
    ['text', /^公安部部署“净土”行动\n\n公安部3月1日部署开展/],
    ['markdown', /^# 公安部部署“净土”行动\n/],
    ['annotations', /^\{"@context":"http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/],
  ])('%s', async (format, expected) => {
    expect(await parse(['-', '--format', format])).toMatchObject({ code: 0, stdout: expect.stringMatching(expected) });
  });

  test('--explain shows each repair in place with its reason and its bytes, without colours in a pipe', async () => {
    const { code, stdout } = await parse(['-', '--explain']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/部署[^\n]*\[-\(kāi\)-]/);
    expect(stdout).toMatch(/bytes \d+–\d+/);
    expect(stdout).not.toContain('\u001b');
  });

  test('--explain stands beside the rest in JSON', async () => {
    const { stdout } = await parse(['-', '--explain', '--format', 'json']);
    const { explanations, repairs } = JSON.parse(stdout);
    expect(explanations).toHaveLength(repairs.length);
    expect(explanations[0]).toMatchObject({
      line: 1,
      bytes: { start: expect.any(Number) },
      reason: expect.any(String),
    });
  });
});

describe('wrong calls are one sentence', () => {
  test.each([
    [['-', '--format', 'pdf'], /^There is no format pdf; there are json, text, markdown, ndjson, annotations\.\n$/],
    [['https://news.example/1.html'], /^https:\/\/news\.example\/1\.html is an address, .*\n$/],
    [['-', 'HTTP://NEWS.EXAMPLE', '--format', 'ndjson'], /is an address/],
    [['-', '--format', 'annotations', '--explain'], /^Annotations tell of the article.*\n$/],
    [['-', '--colour'], /unknown option '--colour'/],
    [['-', '--format'], /argument missing/],
  ])('%j', async (args, message) => {
    expect(await parse(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
  });
});

describe('what cannot be read', () => {
  test('lost characters give quality 0, its reason, and exit code 1', async () => {
    const { code, stdout, stderr } = await parse(['-'], `${'?'.repeat(60)}\n`);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).quality.score).toBe(0);
    expect(stderr).toMatch(/^Standard input: nothing can be read\. .+\n$/);
  });

  test('an empty input likewise', async () => {
    expect(await parse(['-'], '')).toMatchObject({ code: 1, stderr: expect.stringMatching(/No text of an article/) });
  });

  test('a folder without pages is named, with what its pages would be', async () => {
    const { code, stdout, stderr } = await parse([mkdtempSync(join(tmpdir(), 'countermeasure-empty-'))]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/No page is there; .*\.html.*\.txt/);
  });

  test('an input that was cut is told of on standard error, in every format', async () => {
    const input = `${page}${'公安部部署行动。\n'.repeat(200_000)}`;
    const { code, stderr } = await parse(['-', '--format', 'text'], input);
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/^Standard input: .* only the first 5000000 were read\.\n$/),
    ]);
  }, 60_000);

  test('a file that is not there is named and the others are parsed', async () => {
    const { code, stdout, stderr } = await parse(['/none.txt', '-', '--format', 'text']);
    expect([code, stderr]).toEqual([1, '/none.txt: There is no such file or folder.\n']);
    expect(stdout).toContain('净土');
  });
});

describe('ndjson', () => {
  test('one answer a line, in order; a bad line gives an error line and exit code 1 at the end', async () => {
    const input = [
      JSON.stringify({ id: 'a', url: 'https://news.example/1', content: page }),
      'no JSON',
      '',
      JSON.stringify({ id: 'b' }),
      JSON.stringify({ id: 3, contentBase64: Buffer.from(page).toString('base64') }),
    ].join('\n');
    const { code, stdout, stderr } = await parse(['-', '--format', 'ndjson'], input);
    expect(code).toBe(1);
    expect(stderr).toBe('Standard input: 2 lines were no page; see the lines with an error.\n');
    expect(lines(stdout)).toMatchObject([
      { line: 1, id: 'a', schemaVersion: 1, article: { url: 'https://news.example/1', title: '公安部部署“净土”行动' } },
      { line: 2, error: expect.stringMatching(/no JSON/) },
      { line: 4, id: 'b', error: expect.stringMatching(/neither/) },
      { line: 5, id: 3, article: { title: '公安部部署“净土”行动' } },
    ]);
  });

  test('a stream that holds no page at all is told what a page would be', async () => {
    const { code, stderr } = await parse(['-', '--format', 'ndjson'], page);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Standard input: 3 lines were no page; .* A page is one JSON object a line/);
  });

  test('a stream without faults ends with 0, an empty one too', async () => {
    expect(await parse(['-', '--format', 'ndjson'], `${JSON.stringify({ id: 1, content: page })}\n`)).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(await parse(['-', '--format', 'ndjson'], '')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('from a file, with the repairs explained', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'countermeasure-ndjson-')), 'pages.ndjson');
    writeFileSync(file, `${JSON.stringify({ id: 1, content: page })}\n`);
    const { code, stdout } = await parse([file, '--format', 'ndjson', '--explain']);
    expect(code).toBe(0);
    expect(lines(stdout)[0].explanations.length).toBeGreaterThan(0);
  });

  test('answers come before the stream ends', async () => {
    const { child, output, finished } = spawnCommand(['parse', '-', '--format', 'ndjson']);
    child.stdin.write(`${JSON.stringify({ id: 'first', content: '正文。' })}\n`);
    while (!output.stdout.includes('\n')) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(lines(output.stdout)[0].id).toBe('first');
    child.stdin.end();
    expect((await finished).code).toBe(0);
  });

  test('a reader that leaves after one line ends it quietly', async () => {
    const { child, output, finished } = spawnCommand(['parse', '-', '--format', 'ndjson']);
    child.stdout.once('data', () => child.stdout.destroy());
    const endless = Readable.from(
      (function* () {
        for (let id = 0; ; id++) yield `${JSON.stringify({ id, content: '正文。' })}\n`;
      })(),
    );
    // The command closes its end while we still write: that is what is tested.
    const writing = pipeline(endless, child.stdin).catch((error: NodeJS.ErrnoException) => error.code);
    expect((await finished).code).toBe(0);
    expect(await writing).toBeDefined();
    expect(output.stderr).toBe('');
  });

  test('a stream far larger than the memory it may use goes through', async () => {
    const count = 6000;
    const id = 'x'.repeat(40_000);
    const { child, finished } = spawnCommand(['parse', '-', '--format', 'ndjson'], {
      NODE_OPTIONS: '--max-old-space-size=160',
    });
    let answers = 0;
    child.stdout.removeAllListeners('data');
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) answers++;
    });
    const rows = Readable.from(
      (function* () {
        for (let i = 0; i < count; i++) yield `${JSON.stringify({ id, content: '正文。' })}\n`;
      })(),
    );
    await pipeline(rows, child.stdin);
    expect((await finished).code).toBe(0);
    expect(answers).toBe(count);
  });
});
