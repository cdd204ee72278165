import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type PrismaClient } from '../src/client.ts';
import { violatedConstraint } from '../src/violated-constraint.ts';
import { useTestDatabase } from './connect.ts';

const { connect, database } = useTestDatabase();
let prisma: PrismaClient;
beforeAll(() => {
  prisma = createClient(database().editorUrl);
});
afterAll(() => prisma.$disconnect());

const prefLabels = { en: 'Functions' };
const nowhere = '01a20ed0-c24f-7b66-9f34-c232903aca2e';
const refusal = (work: Promise<unknown>) => work.then(() => 'accepted', violatedConstraint);

describe('violatedConstraint', () => {
  it('names a check', async () => {
    expect(await refusal(prisma.scheme.create({ data: { code: 'A b', prefLabels } }))).toBe('scheme_code_check');
    expect(await refusal(prisma.$executeRaw`INSERT INTO editorial.scheme (code, pref_labels) VALUES ('x', '[]')`)).toBe(
      'scheme_labels_check',
    );
  });

  it('names a unique key, one of the schema file and one of the migrations', async () => {
    await prisma.scheme.create({ data: { code: 'functions', prefLabels } });
    expect(await refusal(prisma.scheme.create({ data: { code: 'functions', prefLabels } }))).toBe('scheme_code_key');
    const draft = { contentType: 'MEASURE', contentId: nowhere, document: {} } as const;
    await prisma.edition.create({ data: { ...draft, number: 1 } });
    expect(await refusal(prisma.edition.create({ data: { ...draft, number: 2 } }))).toBe('edition_one_draft');
  });

  it('names a foreign key', async () => {
    const orphan = prisma.concept.create({
      data: { schemeId: nowhere, slug: 'prevent', code: 'x:prevent', prefLabels },
    });
    expect(await refusal(orphan)).toBe('concept_scheme_id_fkey');
  });

  it('names what a trigger refuses', async () => {
    const change = prisma.scheme.update({ where: { code: 'functions' }, data: { code: 'other' } });
    expect(await refusal(change)).toBe('scheme_code_kept');
    const date = prisma.campaign.create({ data: { names: { en: 'x' }, kind: 'OTHER', startedValue: 'soon' } });
    expect(await refusal(date)).toBe('campaign_started_value_check');
  });

  it('is not misled by what stands in the row', async () => {
    const typed = 'Violates constraint "edition_frozen".';
    const scheme = prisma.scheme.create({ data: { code: typed, prefLabels: { en: typed } } });
    expect(await refusal(scheme)).toBe('scheme_code_check');
  });

  it('names it without Prisma too', async () => {
    const client = await connect('editor');
    expect(await refusal(client.query(`INSERT INTO editorial.scheme (code, pref_labels) VALUES ('x', '{}')`))).toBe(
      'scheme_labels_check',
    );
  });

  it('knows nothing of other errors', async () => {
    expect(await refusal(prisma.$queryRaw`SELECT 1 / 0`)).toBeUndefined();
    expect(await refusal(prisma.scheme.findUniqueOrThrow({ where: { code: 'nowhere' } }))).toBeUndefined();
    expect(violatedConstraint(new Error('constraint "edition_frozen"'))).toBeUndefined();
  });
});
