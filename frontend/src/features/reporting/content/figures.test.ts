// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClientForm } from '@/shared/forms';
import { type FigureTable, figureFault, referencesIn, renderFigures, writtenReference } from './figures';

type Json = Record<string, Record<string, string | { text: string }>>;
interface Case {
  form: string;
  text: string;
  cells: Json;
  lastYear: Json | null;
  rendered: string;
}

const vectors: { forms: Record<string, { client: ClientForm }>; cases: Case[] } = JSON.parse(
  readFileSync(
    new URL('../../../../../server/reporting/outline/testdata/figures.json', import.meta.url),
    'utf8',
  ),
);

function table(cells: Json): FigureTable {
  return {
    rows: Object.keys(cells),
    value: (row, column) => {
      const cell = cells[row]?.[column] ?? '';
      return typeof cell === 'string' ? cell : cell.text;
    },
  };
}

function source({ form, cells, lastYear }: Pick<Case, 'form' | 'cells' | 'lastYear'>) {
  const client = vectors.forms[form]?.client;
  if (!client) throw new Error(`no form ${form}`);
  return { form: client, now: table(cells), before: lastYear ? table(lastYear) : null };
}

describe('figures in a text', () => {
  it.each(vectors.cases)('reads as the server writes it: $text', (each) => {
    expect(renderFigures(each.text, source(each))).toBe(each.rendered);
  });

  it('says what is wrong with a reference', () => {
    const thu = source({ form: 'THU', cells: { r1: { c1: '3' } }, lastYear: null });
    const told = (text: string) => referencesIn(text).map((each) => figureFault(each, thu));
    expect(told('{01/THU.1} {01/THU.2} {01/THU.9} {09/X.1} {x} {01/THU.1@r1} {01/THU.1}')).toEqual([
      null,
      'EMPTY',
      'COLUMN',
      'FORM',
      'SYNTAX',
      'ROW',
    ]);
    const rows = source({ form: 'DONG', cells: {}, lastYear: null });
    expect(figureFault('{02.DONG.1}', rows)).toBe('ROW_MISSING');
  });

  it('is written as docs/outlines.md says', () => {
    expect(writtenReference('KTXH-01', '4', 'r3', 'VALUE')).toBe('{KTXH-01.4@r3=}');
    expect(writtenReference('01/TCD', '1', '', 'BOTH')).toBe('{01/TCD.1}');
  });
});
