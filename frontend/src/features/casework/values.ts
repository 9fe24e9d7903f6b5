import { formatDate, readDate } from '@/shared/format';
import { type Field, type SectionName, sections } from './fields';
import type { CaseContentFragment, CaseContentInput } from './gql/graphql';

/** A territory that was chosen, with its name for the eye. */
export interface AreaValue {
  id: string;
  name: string;
}

/** Day of birth, or the year alone when the day is not known (Mẫu 05 item 4). */
export interface BirthValue {
  date: string | null;
  year: number | null;
}

/** A line of a list; its key is of this page only and tells it from the others while it is edited. */
export interface LineValue {
  key: string;
  values: Values;
}

export type Value =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | AreaValue
  | BirthValue
  | readonly LineValue[];
export type Values = Readonly<Record<string, Value>>;

/** What is known of a person, by section; a section that may not be seen is absent. */
export type Content = Readonly<Partial<Record<SectionName, Values>>>;

type Raw = Readonly<Record<string, unknown>>;

let made = 0;
/** A key for a line that is new on this page. */
export function lineKey(): string {
  made += 1;
  return `line${made}`;
}

/** Keys of lines that came from the server: the same place has the same key, so that a reload does not look like a change. */
function readLine(line: Raw, at: number, fields: readonly Field[]): LineValue {
  return { key: `given${at}`, values: readValues(line, fields) };
}

function readArea(raw: Raw, key: string): AreaValue | null {
  const area = raw[key.replace(/Id$/, '')] as { id: string; fullName: string } | null | undefined;
  return area ? { id: area.id, name: area.fullName } : null;
}

function readBirth(raw: Raw): BirthValue {
  const date = (raw.birthDate as string | null | undefined) ?? null;
  const year = (raw.birthYear as number | null | undefined) ?? null;
  return { date, year: date ? Number(date.slice(0, 4)) : year };
}

function readValue(raw: Raw, field: Field): Value {
  const { key, kind, lines = [] } = field;
  if (kind === 'birth') return readBirth(raw);
  if (kind === 'area') return readArea(raw, key);
  if (kind === 'lines') {
    const given = (raw[key] as readonly Raw[] | null | undefined) ?? [];
    return given.map((line, at) => readLine(line, at, lines));
  }
  if (kind === 'texts' || kind === 'choices') return (raw[key] as readonly string[] | null | undefined) ?? [];
  return (raw[key] as Value | undefined) ?? null;
}

function readValues(raw: Raw, fields: readonly Field[]): Values {
  return Object.fromEntries(fields.map((field) => [field.key, readValue(raw, field)]));
}

/** The content of a version as the form and the readers take it; `null` sections that are not hidden are empty. */
export function contentOf(version: CaseContentFragment | null): Content {
  const content: Partial<Record<SectionName, Values>> = {};
  for (const { name, fields } of sections) {
    if (version?.masked.includes(`CaseVersion.${name}`)) continue;
    content[name] = readValues((version?.[name] ?? {}) as Raw, fields);
  }
  return content;
}

const isBlank = (value: Value | undefined) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether nothing was entered in a field. */
export function isEmpty(field: Field, value: Value | undefined): boolean {
  if (field.kind === 'birth') return !(value as BirthValue | undefined)?.year;
  return isBlank(value);
}

/** Needed fields of a line that are still empty: until then the server cannot keep it. */
export function missingIn(field: Field, line: LineValue): Field[] {
  return (field.lines ?? []).filter((each) => each.needed && isEmpty(each, line.values[each.key]));
}

const isWhole = (field: Field) => (line: LineValue) => missingIn(field, line).length === 0;

function cleanText(text: string): string | null {
  return text.normalize('NFC').trim() || null;
}

function writeValue(field: Field, value: Value | undefined): unknown {
  if (field.kind === 'area') return (value as AreaValue | null | undefined)?.id ?? null;
  if (field.kind === 'lines') {
    const lines = (value as readonly LineValue[] | undefined) ?? [];
    return lines.filter(isWhole(field)).map((line) => writeValues(line.values, field.lines ?? []));
  }
  if (field.kind === 'texts') {
    return ((value as readonly string[] | undefined) ?? []).map(cleanText).filter((text) => text !== null);
  }
  if (field.kind === 'choices') return value ?? [];
  return typeof value === 'string' ? cleanText(value) : (value ?? null);
}

function writeValues(values: Values, fields: readonly Field[]): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const field of fields) {
    const value = values[field.key];
    if (field.kind === 'birth') {
      const birth = value as BirthValue | undefined;
      written.birthDate = birth?.date ?? null;
      written.birthYear = birth?.year ?? null;
    } else written[field.key] = writeValue(field, value);
  }
  return written;
}

/** Sections as the contract takes them; lines that are not whole yet stay behind. */
export function toInput(content: Content, names: readonly SectionName[]): CaseContentInput {
  const input: Record<string, unknown> = {};
  for (const { name, fields } of sections) {
    const values = content[name];
    if (values && names.includes(name)) input[name] = writeValues(values, fields);
  }
  return input as CaseContentInput;
}

/** Whether two values mean the same to the server: keys of lines and spaces at the ends do not count. */
export function sameValue(field: Field, a: Value | undefined, b: Value | undefined): boolean {
  if (field.kind === 'birth') return JSON.stringify(a) === JSON.stringify(b);
  return JSON.stringify(writeValue(field, a)) === JSON.stringify(writeValue(field, b));
}

/** The number by which the server knows a line, which never sees those that are not whole; null for such a one. */
export function sentNumber(field: Field, lines: readonly LineValue[], at: number): number | null {
  const line = lines[at];
  if (!line || !isWhole(field)(line)) return null;
  return lines.slice(0, at + 1).filter(isWhole(field)).length;
}

/** How many lines of a content are not whole. */
export function unfinishedLines(content: Content): number {
  return sections
    .flatMap(({ name, fields }) =>
      fields
        .filter(({ kind }) => kind === 'lines')
        .map((field) => ({ field, lines: (content[name]?.[field.key] ?? []) as readonly LineValue[] })),
    )
    .reduce((sum, { field, lines }) => sum + lines.filter((line) => !isWhole(field)(line)).length, 0);
}

const earliestYear = 1900;

/** Reads "15/3/1990" or "1990"; null when it is neither. */
export function readBirthText(text: string): BirthValue | null {
  const typed = text.trim();
  if (/^\d{4}$/.test(typed)) {
    const year = Number(typed);
    return year >= earliestYear && year < 2200 ? { date: null, year } : null;
  }
  const date = readDate(typed);
  return date ? { date, year: Number(date.slice(0, 4)) } : null;
}

/** "15/03/1990", or "1990" when the day is not known. */
export function birthText(birth: BirthValue | undefined | null): string {
  if (!birth) return '';
  if (birth.date) return formatDate(birth.date);
  return birth.year ? String(birth.year) : '';
}

/** Digits alone, at most twelve. */
export const numberDigits = (text: string) => text.replace(/\D/g, '').slice(0, 12);

/** "046090123456" as "046 090 123 456": read aloud and compared with the card by threes. */
export function groupNumber(digits: string): string {
  return digits.replace(/(\d{3})(?=\d)/g, '$1 ');
}
