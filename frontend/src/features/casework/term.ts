import type { CaseFilter } from './gql/graphql';

/** What was typed into the search box, read as a filter. */
export type Term = Pick<CaseFilter, 'name' | 'personalNumber' | 'birthYear' | 'phone' | 'code'>;

export type TermReading =
  | { kind: 'none' }
  | { kind: 'term'; term: Term }
  /** Digits that are neither a year nor a whole personal number: nothing is asked yet. */
  | { kind: 'unfinishedNumber'; digits: number }
  | { kind: 'shortName' };

const numberLength = 12;
/** 0912 345 678, +84 912 345 678, 0084…; without the sign of the country it begins with 0. */
const phoneForm = /^(?:0\d{9,10}|(?:\+84|0084)0?\d{9,10})$/;
/** "HS-000123", also typed as "hs 123". */
const codeForm = /^hs[- ]?(\d{1,9})$/i;

function readName(text: string): TermReading {
  const year = /(?:^|\s)(1[89]\d{2}|2[01]\d{2})$/.exec(text);
  const name = (year ? text.slice(0, year.index) : text).trim();
  if (name.length < 2) return { kind: 'shortName' };
  return { kind: 'term', term: { name, ...(year && { birthYear: Number(year[1]) }) } };
}

/**
 * Reads the search box: twelve digits are a personal number, ten from 0 or +84 on a phone, four a year of birth, letters with digits the number of a
 * record, everything else a name, which a year may follow.
 */
export function readTerm(typed: string): TermReading {
  const text = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (!text) return { kind: 'none' };
  const digits = text.replace(/[\s.]/g, '');
  if (phoneForm.test(digits.replace(/[-()]/g, '')))
    return { kind: 'term', term: { phone: digits.replace(/[-()]/g, '') } };
  if (/^\d+$/.test(digits)) {
    if (digits.length === numberLength) return { kind: 'term', term: { personalNumber: digits } };
    if (digits.length === 4) return { kind: 'term', term: { birthYear: Number(digits) } };
    return { kind: 'unfinishedNumber', digits: digits.length };
  }
  const code = codeForm.exec(text)?.[1];
  if (code) return { kind: 'term', term: { code: `HS-${code.padStart(6, '0')}` } };
  return readName(text);
}
