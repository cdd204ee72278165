import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishPreview } from '../src/publish-preview.ts';
import { submitEditions } from '../src/submit-editions.ts';
import { withdrawEdition } from '../src/withdraw-edition.ts';
import { type Desk, openDesk, publishPage, recordsOf } from './desk.ts';
import { distinct, samplePage } from './page.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

it('says before publishing that a record was withdrawn, when and why, and nothing of the others', async () => {
  const { articleId, items } = await publishPage(desk, distinct(samplePage()));
  const system = items.find(({ type }) => type === 'System')?.id as string;
  const live = await desk.db.edition.findFirstOrThrow({ where: { contentId: system, state: 'PUBLISHED' } });
  await withdrawEdition(desk.reviewer, {
    id: live.id,
    expectedVersion: live.version,
    reason: 'LEGAL',
    explanation: '法院裁定',
    dependents: 'REFUSE',
  });
  await submitEditions(desk.editor, { items: await recordsOf(desk, articleId), updateType: 'MINOR' });
  const actor = desk.reviewer.actor;
  const previews = await publishPreview(
    desk.db,
    [
      { type: 'System', id: system },
      { type: 'Article', id: articleId },
    ],
    actor,
  );
  const said = previews.map(({ problems }) =>
    problems.map(({ message }) => message.zh).filter((text) => text.includes('撤回')),
  );
  expect(said[0]).toEqual([expect.stringMatching(/^此记录已于 \d{4}-\d\d-\d\d 撤回（法律要求：法院裁定）/)]);
  expect(said[1]).toEqual([]);
});
