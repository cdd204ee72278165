import { afterAll, beforeAll, expect, it } from 'vitest';
import { ValidationError } from '../src/errors.ts';
import { keepUpload } from '../src/keep-upload.ts';
import { sha256Hex } from '../src/sha256.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const file = { bytes: new Uint8Array([1, 2, 3]), mediaType: 'text/plain', fileName: '公告.txt' };
const keep = () => keepUpload(desk.editor, file);

it('keeps a file with its hash, and leaves a trail', async () => {
  const sha256 = sha256Hex(file.bytes);
  const kept = await keep();
  expect(kept).toMatchObject({ sha256 });
  const id = kept.id as string;
  expect(await desk.db.upload.findUnique({ where: { id } })).toMatchObject({
    ...{ sha256, byteLength: 3, mediaType: 'text/plain', fileName: '公告.txt' },
    uploadedById: (desk.editor.actor as { id: string }).id,
  });
  expect(await desk.db.auditEvent.findFirst({ where: { subjectId: id } })).toMatchObject({
    kind: 'upload.kept',
    actorId: (desk.editor.actor as { id: string }).id,
  });
});

it('refuses a name that is no text', async () => {
  await expect(keepUpload(desk.editor, { ...file, fileName: '\ud800' })).rejects.toThrow(ValidationError);
});

it('keeps a hundred of one person at most, also when they come at once, and none for longer than a day', async () => {
  await desk.db.upload.deleteMany();
  for (let count = 0; count < 98; count++) await keep();
  const last = await Promise.all([keep(), keep(), keep(), keep()]);
  expect(last.filter(({ id }) => id === null)).toEqual([
    { id: null, waiting: 100 },
    { id: null, waiting: 100 },
  ]);
  expect((await keepUpload(desk.reviewer, file)).id).not.toBeNull();
  await desk.owner.query("UPDATE editorial.upload SET created_at = created_at - interval '25 hours'");
  expect((await keep()).id).not.toBeNull();
  expect(await desk.db.upload.count()).toBe(1);
});
