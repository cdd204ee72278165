import { describe, expect, it } from 'vitest';
import { changesOf, type MeasureForm, measureFormSchema } from './measure-form.ts';

const sentences = { empty: 'empty', long: 'long', notInText: 'not in text' };
const schema = measureFormSchema('一是始终保持严打高压。坚持出重拳。', sentences);
const values: MeasureForm = {
  label: '始终保持严打高压',
  text: '一是始终保持严打高压。',
  modality: 'PLAN',
  lifecycle: 'ANNOUNCED',
  actors: [{ key: 'a0', nameInText: '全国公安机关', role: 'IMPLEMENTER', organizationId: 'o1' }],
};

describe('measureFormSchema', () => {
  it('takes words that stand in the article', () => {
    expect(schema.safeParse(values).success).toBe(true);
  });
  it('refuses words that do not', () => {
    const result = schema.safeParse({ ...values, text: '一是始终保持高压。' });
    expect(result.error?.issues.map(({ message }) => message)).toEqual(['not in text']);
  });
  it('counts the label in characters', () => {
    expect(schema.safeParse({ ...values, label: '𠮷'.repeat(120) }).success).toBe(true);
    expect(schema.safeParse({ ...values, label: '𠮷'.repeat(121) }).success).toBe(false);
  });
  it('refuses an actor without a name', () => {
    expect(
      schema.safeParse({ ...values, actors: [{ key: null, nameInText: ' ', role: 'LEAD', organizationId: null }] })
        .success,
    ).toBe(false);
  });
});

describe('changesOf', () => {
  it('sends nothing that is as it was', () => {
    expect(changesOf(values, values)).toEqual({});
  });
  it('sends one field alone', () => {
    expect(changesOf(values, { ...values, lifecycle: 'IN_FORCE' })).toEqual({ lifecycle: 'IN_FORCE' });
  });
  it('sends the whole list of actors, new ones without a key', () => {
    const actors: MeasureForm['actors'] = [
      ...values.actors,
      { key: null, nameInText: '工信部', role: 'LEAD', organizationId: null },
    ];
    expect(changesOf(values, { ...values, actors })).toEqual({
      actors: [
        { key: 'a0', nameInText: '全国公安机关', role: 'IMPLEMENTER', organizationId: 'o1' },
        { nameInText: '工信部', role: 'LEAD', organizationId: null },
      ],
    });
  });
});
