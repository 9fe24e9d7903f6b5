import { beforeEach, describe, expect, it } from 'vitest';
import { readAnswer, readVariables } from './answer';
import { asFetch } from './as-fetch';
import { breakLine, indent, outdent } from './editing';
import { addSent, nameOf, readHistory, writeHistory } from './history';

describe('an answer', () => {
  it('tells of each error what was refused and what would be required', () => {
    const body = JSON.stringify({
      data: null,
      errors: [
        {
          message: 'Không có quyền xem Obligation.draft.',
          path: ['obligations', 'items', 0, 'draft'],
          locations: [{ line: 3, column: 5 }],
          extensions: {
            code: 'FORBIDDEN',
            reason: 'NOT_PERMITTED',
            coordinate: 'Obligation.draft',
            requires: 'vai trò cán bộ nhập liệu',
          },
        },
      ],
    });
    expect(readAnswer(body).errors).toEqual([
      {
        message: 'Không có quyền xem Obligation.draft.',
        code: 'FORBIDDEN',
        reason: 'NOT_PERMITTED',
        coordinate: 'Obligation.draft',
        requires: 'vai trò cán bộ nhập liệu',
        reference: '',
        place: '',
        path: 'obligations.items.0.draft',
        at: '3:5',
      },
    ]);
  });

  it('shows a body that is no JSON as it came', () => {
    expect(readAnswer('<html>502</html>')).toEqual({ text: '<html>502</html>', errors: [] });
  });

  it('takes only an object as variables', () => {
    expect(readVariables('  ')).toBeUndefined();
    expect(readVariables('{"first": 5}')).toEqual({ first: 5 });
    for (const bad of ['[1]', '5', 'null', '{first: 5}'])
      expect([bad, readVariables(bad)]).toEqual([bad, null]);
  });
});

describe('typing', () => {
  it('indents at the caret and over lines', () => {
    expect(indent({ text: 'ab', start: 1, end: 1 })).toEqual({ text: 'a  b', start: 3, end: 3 });
    expect(indent({ text: 'a\nb\nc', start: 0, end: 3 })).toEqual({ text: '  a\n  b\nc', start: 2, end: 7 });
  });

  it('takes the indent back, and no letters with it', () => {
    expect(outdent({ text: '  a\n b\nc', start: 3, end: 8 })).toEqual({ text: 'a\nb\nc', start: 1, end: 5 });
    expect(outdent({ text: 'abc', start: 2, end: 2 })).toEqual({ text: 'abc', start: 2, end: 2 });
  });

  it('goes on where the line began, deeper after a bracket', () => {
    expect(breakLine({ text: '  units {', start: 9, end: 9 }).text).toBe('  units {\n    ');
    expect(breakLine({ text: '  id', start: 4, end: 4 }).text).toBe('  id\n  ');
  });
});

describe('history', () => {
  beforeEach(() => localStorage.clear());
  const sent = (query: string) => ({ query, variables: '', at: '2026-09-15T01:00:00Z' });

  it('holds each operation once, newest first, and not more than thirty', () => {
    const twice = addSent(addSent([sent('{ a }')], sent('{ b }')), sent('{ a }'));
    expect(twice.map((one) => one.query)).toEqual(['{ a }', '{ b }']);
    const many = Array.from({ length: 40 }, (_, index) => sent(`{ f${index} }`));
    expect(many.reduce(addSent, [] as ReturnType<typeof addSent>)).toHaveLength(30);
  });

  it('keeps accounts of one machine apart and survives a broken store', () => {
    writeHistory('a', [sent('{ a }')]);
    expect(readHistory('b')).toEqual([]);
    expect(readHistory('a')).toHaveLength(1);
    localStorage.setItem('congvu.explorer.a', '{');
    expect(readHistory('a')).toEqual([]);
  });

  it('names operations', () => {
    expect(nameOf('query Units($first: Int!) { units }')).toBe('Units');
    expect(nameOf('{ viewer { level } }')).toBe('viewer');
  });
});

describe('copying as fetch', () => {
  it('carries no token, and a key with a mutation only', () => {
    const query = asFetch('https://congvu.example', '{ viewer { level } }', undefined);
    expect(query).toContain("'Bearer ' + accessToken");
    expect(query).not.toContain('Idempotency-Key');
    expect(asFetch('https://congvu.example', 'mutation { signOut }', { a: 1 })).toContain('Idempotency-Key');
  });
});
