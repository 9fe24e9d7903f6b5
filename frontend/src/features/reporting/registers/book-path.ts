import type { RegisterFilter } from '../gql/graphql';

/** Where the workbook of a register is fetched, with the filters of the screen. */
export function bookPath(side: 'SENT' | 'RECEIVED', filter: RegisterFilter): string {
  const query = new URLSearchParams();
  const one = (name: string, value: string | null | undefined) => value && query.append(name, value);
  one('regime', filter.regimeId);
  one('period', filter.periodKey);
  one('from', filter.from);
  one('to', filter.to);
  one('unit', filter.unitSearch);
  for (const state of filter.states ?? []) one('state', state);
  for (const timeliness of filter.timeliness ?? []) one('timeliness', timeliness);
  const asked = query.toString();
  return `/registers/${side.toLowerCase()}.xlsx${asked && `?${asked}`}`;
}
