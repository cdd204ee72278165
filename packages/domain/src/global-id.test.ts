import { describe, expect, it } from 'vitest';
import { fromGlobalId, toGlobalId } from './global-id.ts';

const UUID = '0190d0a0-1111-7000-8000-000000000001';

describe('global ids', () => {
  it('goes there and back', () => {
    const id = toGlobalId('LegalInstrument', UUID);
    expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(fromGlobalId(id)).toEqual({ type: 'LegalInstrument', id: UUID });
  });

  it.each([
    ['no colon', Buffer.from('Measure').toString('base64url')],
    ['no type', toGlobalId('', UUID)],
    ['no uuid', toGlobalId('Measure', '1')],
    ['upper case', toGlobalId('Measure', UUID.toUpperCase().replace('0190D', '0190D'))],
    ['padding', `${toGlobalId('Measure', UUID)}=`],
    ['not base64', '断卡'],
    ['empty', ''],
  ])('is null for %s', (_, id) => expect(fromGlobalId(id)).toBeNull());
});
