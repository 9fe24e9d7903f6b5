import { describe, expect, it } from 'vitest';
import { differences } from './diff';

const name = (fullName: string) => ({ identity: { fullName } });

describe('what an amendment changes', () => {
  it('is what the server names and what differs before the eyes', () => {
    const found = differences(name('Lê Hòa'), name('Lê Hoà Bình'), []);
    expect(found.map(({ field }) => field.key)).toEqual(['fullName']);
  });

  it('names a hidden section without its content', () => {
    const found = differences(name('Lê Hòa'), name('Lê Hòa'), ['health.dose']);
    expect(found).toMatchObject([{ section: 'health', hidden: true, before: undefined, after: undefined }]);
  });

  it('is one line for a day of birth, of which the contract speaks twice', () => {
    const found = differences({ identity: {} }, { identity: {} }, [
      'identity.birthDate',
      'identity.birthYear',
    ]);
    expect(found).toHaveLength(1);
  });

  it('is nothing where nothing is empty in another way', () => {
    expect(differences({ identity: { homeTown: null } }, { identity: { homeTown: '' } }, [])).toEqual([]);
  });
});
