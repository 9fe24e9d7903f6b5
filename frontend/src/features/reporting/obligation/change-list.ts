import { type ClientForm, tableName, tableOfRow } from '@/shared/forms';
import { blockReader, type CellBlock } from '@/shared/grid';
import { percentChange } from '@/shared/numbers';

/** One cell of a report beside what it was. Values are canonical; "" is empty. */
export interface ReviewLine {
  /** "r1.c8" */
  place: string;
  row: string;
  rowLabel: string;
  column: string;
  code: string;
  /** Headings from the top down to the column's own. */
  path: readonly string[];
  unit: string | undefined;
  kind: string;
  now: string;
  before: string;
  previous: string;
  lastYear: string;
  /** Differs from the version before, or without one from the period before. */
  changed: boolean;
  /** Moved by half or more against the period before. */
  outlier: boolean;
}

export interface Bases {
  previousVersion?: CellBlock | null | undefined;
  previousPeriod?: CellBlock | null | undefined;
  samePeriodLastYear?: CellBlock | null | undefined;
}

/** What a version is compared with: the version before, else the period before, else nothing. */
export type Base = 'VERSION' | 'PERIOD' | 'NOTHING';

export function baseOf({ previousVersion, previousPeriod }: Bases): Base {
  return previousVersion ? 'VERSION' : previousPeriod ? 'PERIOD' : 'NOTHING';
}

/** From this change in percent on, up or down, a figure is pointed out. */
const outlierPercent = 50;

function isOutlier(now: string, before: string): boolean {
  const percent = percentChange(now, before);
  return percent !== undefined && Math.abs(Number(percent)) >= outlierPercent;
}

const none: CellBlock = { rows: [], columns: [], values: [] };

/** Every cell that holds something now or before, in reading order, with whether it changed. */
export function changeList(form: ClientForm, cells: CellBlock, bases: Bases): ReviewLine[] {
  const now = blockReader(cells);
  const version = blockReader(bases.previousVersion ?? none);
  const period = blockReader(bases.previousPeriod ?? none);
  const year = blockReader(bases.samePeriodLastYear ?? none);
  const base = baseOf(bases);
  return rowsOf(form, cells, bases).flatMap(({ key, label }) =>
    form.columns.flatMap((column): ReviewLine[] => {
      const line = {
        now: now(key, column.name),
        before: version(key, column.name),
        previous: period(key, column.name),
        lastYear: year(key, column.name),
      };
      const against = base === 'VERSION' ? line.before : line.previous;
      if (line.now === '' && line.before === '' && line.previous === '') return [];
      return [
        {
          place: `${key}.${column.name}`,
          row: key,
          rowLabel: label,
          column: column.name,
          code: column.code,
          path: column.labels,
          unit: column.unit,
          kind: column.kind,
          ...line,
          changed: base !== 'NOTHING' && line.now !== against,
          outlier: isOutlier(line.now, line.previous),
        },
      ];
    }),
  );
}

function rowsOf(form: ClientForm, cells: CellBlock, bases: Bases): { key: string; label: string }[] {
  const { kind, items = [] } = form.definition.rows;
  if (kind === 'SINGLE') return [{ key: 'r1', label: '' }];
  if (kind === 'FIXED') {
    const tableOf = tableOfRow(form);
    const table = (key: string) => (form.definition.tables ? `${tableName(tableOf(key))}: ` : '');
    return items.map(({ key, label }) => ({ key, label: `${table(key)}${label}` }));
  }
  const keys = new Set([...cells.rows, ...(bases.previousVersion?.rows ?? [])]);
  const number = (key: string) => Number(key.slice(1)) || 0;
  return [...keys]
    .sort((a, b) => number(a) - number(b))
    .map((key) => ({ key, label: `Dòng ${number(key)}` }));
}

/** The next changed line after (or before) a place; starts over at the end. Null when nothing changed. */
export function nextChange(
  lines: readonly ReviewLine[],
  from: string | undefined,
  back: boolean,
): ReviewLine | null {
  const here = lines.findIndex(({ place }) => place === from);
  const changed = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.changed);
  const found = back
    ? (changed.findLast(({ index }) => index < here) ?? changed.at(-1))
    : (changed.find(({ index }) => index > here) ?? changed[0]);
  return found?.line ?? null;
}
