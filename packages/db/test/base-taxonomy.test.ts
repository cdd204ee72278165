import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE_TAXONOMY } from '../src/base-taxonomy.zh.ts';
import { createClient, type PrismaClient } from '../src/client.ts';
import { useTestDatabase } from './connect.ts';

const { database } = useTestDatabase();
let prisma: PrismaClient;
beforeAll(() => {
  prisma = createClient(database().editorUrl);
});
afterAll(() => prisma.$disconnect());

describe('the base taxonomy', () => {
  it('has the five functions with their characters and codes', () => {
    const functions = BASE_TAXONOMY.find(({ code }) => code === 'functions')?.concepts ?? [];
    expect(functions.map(({ notation, slug }) => `${notation} ${slug}`)).toEqual([
      '打 crackdown',
      '防 prevent',
      '管 regulate',
      '控 control',
      '宣 publicise',
    ]);
  });

  it('names what partners filter by', () => {
    const codes = BASE_TAXONOMY.flatMap(({ code, concepts }) => concepts.map(({ slug }) => `${code}:${slug}`));
    expect(codes).toEqual(expect.arrayContaining(['functions:control', 'sectors:finance', 'sectors:telecom']));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(BASE_TAXONOMY.map((scheme) => [scheme.code, scheme] as const))(
    '%s goes into the database as it is',
    async (code, scheme) => {
      const { concepts, ...columns } = scheme;
      const { id: schemeId } = await prisma.scheme.create({ data: columns });
      const ids = new Map<string, string>();
      for (const [position, { broader, ...concept }] of concepts.entries()) {
        const broaderId = broader === undefined ? null : ids.get(broader);
        // A broader concept that comes later, or not at all.
        expect(broaderId).not.toBeUndefined();
        const row = await prisma.concept.create({
          data: { ...concept, schemeId, position, broaderId: broaderId ?? null },
        });
        expect(row.code).toBe(`${code}:${concept.slug}`);
        ids.set(concept.slug, row.id);
      }
    },
  );
});
