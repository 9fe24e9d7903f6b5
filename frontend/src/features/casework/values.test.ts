import { describe, expect, it } from 'vitest';
import { sectionOf } from './fields';
import {
  birthText,
  type Content,
  contentOf,
  groupNumber,
  numberDigits,
  readBirthText,
  sentNumber,
  toInput,
  unfinishedLines,
} from './values';

const papers = sectionOf('identity').fields.find(({ key }) => key === 'papers');
if (!papers) throw new Error('no papers');

const whole = { key: 'a', values: { kind: 'PASSPORT', number: 'B123', issuedBy: null, issuedOn: null } };
const begun = { key: 'b', values: { kind: null, number: 'C9', issuedBy: null, issuedOn: null } };

describe('the day of birth', () => {
  it.each([
    ['15/3/1990', { date: '1990-03-15', year: 1990 }],
    ['1990', { date: null, year: 1990 }],
    ['31/02/1990', null],
    ['19', null],
  ])('"%s" is a day, a year or neither', (text, birth) => {
    expect(readBirthText(text)).toEqual(birth);
  });

  it('is written as it was known', () => {
    expect(birthText({ date: '1990-03-15', year: 1990 })).toBe('15/03/1990');
    expect(birthText({ date: null, year: 1990 })).toBe('1990');
    expect(birthText(null)).toBe('');
  });
});

describe('the personal number', () => {
  it('is kept as digits and shown by threes', () => {
    expect(numberDigits('046.090 123-456 7')).toBe('046090123456');
    expect(groupNumber('046090123456')).toBe('046 090 123 456');
    expect(groupNumber('0460')).toBe('046 0');
  });
});

describe('lines of a list', () => {
  it('that are not whole stay behind and have no number of the server', () => {
    const content: Content = { identity: { papers: [begun, whole] } };
    expect(toInput(content, ['identity']).identity?.papers).toEqual([
      { kind: 'PASSPORT', number: 'B123', issuedBy: null, issuedOn: null },
    ]);
    expect(sentNumber(papers, [begun, whole], 0)).toBeNull();
    expect(sentNumber(papers, [begun, whole], 1)).toBe(1);
    expect(unfinishedLines(content)).toBe(1);
  });
});

describe('a content', () => {
  it('leaves out what is hidden and what was not asked for', () => {
    const content = contentOf(null);
    expect(Object.keys(content)).toHaveLength(6);
    expect(Object.keys(toInput(content, ['family']))).toEqual(['family']);
  });

  it('sends trimmed texts in one form, and null for what is empty', () => {
    const input = toInput({ identity: { fullName: '  Lê Hòa '.normalize('NFD'), homeTown: ' ' } }, [
      'identity',
    ]);
    expect(input.identity).toMatchObject({ fullName: 'Lê Hòa', homeTown: null });
  });
});
