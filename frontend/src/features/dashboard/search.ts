import { date, flag, oneOf, searchSchema, text } from '@/shared/router/search';
import type { Nature } from './gql/graphql';

/** The whole state of the page, in the address. */
export const dashboardSearch = searchSchema({
  /** Topic: code of the regime behind its indicators. */
  'chu-de': text,
  /** Period key. */
  ky: text,
  /** Indicator key. */
  'chi-tieu': text,
  /** Commune: the page is filtered by it, or about it with `xem`. */
  xa: text,
  xem: oneOf('chi-tiet'),
  'dia-gioi': oneOf('thoi-diem'),
  /** Boundaries of this day; goes before `dia-gioi`. */
  'dia-gioi-ngay': date,
  'chua-duyet': flag,
  /** Nature of the figures; final ones without it. */
  'tinh-chat': oneOf('ke-hoach', 'uoc', 'so-bo'),
  /** What was done is shown in per cent of the plan. */
  'so-ke-hoach': flag,
  /** Figures as they were known at the end of this day. */
  'tinh-den': date,
});

export type DashboardSearch = ReturnType<typeof dashboardSearch>;

/** A click on a commune: the first filters the page by it, the second opens it. */
export function pickCommune(search: DashboardSearch, code: string): DashboardSearch {
  return search.xa === code ? { ...search, xem: 'chi-tiet' } : { ...search, xa: code, xem: undefined };
}

/** Back to the whole territory. */
export function leaveCommune(search: DashboardSearch): DashboardSearch {
  return { ...search, xa: undefined, xem: undefined };
}

/**
 * Another topic has other indicators and periods; place and reading stay. A topic of estimates alone opens on them:
 * it has no final figures to begin with.
 */
export function changeTopic(
  search: DashboardSearch,
  code: string,
  natures: readonly Nature[] = ['FINAL'],
): DashboardSearch {
  const nature = natures.includes('FINAL') ? 'FINAL' : (natures[0] ?? 'FINAL');
  return {
    ...search,
    'chu-de': code,
    ky: undefined,
    'chi-tieu': undefined,
    'so-ke-hoach': undefined,
    'tinh-chat': natureWords[nature],
  };
}

/** Back to the boundaries of today. */
export function onTodaysBoundaries(search: DashboardSearch): DashboardSearch {
  return { ...search, 'dia-gioi': undefined, 'dia-gioi-ngay': undefined };
}

/** Natures as the address calls them. */
export const natureWords = {
  PLAN: 'ke-hoach',
  ESTIMATE: 'uoc',
  PRELIMINARY: 'so-bo',
  FINAL: undefined,
} as const;

/** Of what nature the figures are that the page shows: the one named, else the firmest that the topic has. */
export function natureOf(search: DashboardSearch, natures: readonly Nature[]): Nature {
  const named = (Object.keys(natureWords) as Nature[]).find(
    (nature) => natureWords[nature] && natureWords[nature] === search['tinh-chat'],
  );
  return named ?? natures[0] ?? 'FINAL';
}

/** The instant up to which figures count as known; null is now. A day counts to its end in Vietnam. */
export function knownAt(search: DashboardSearch): string | null {
  return search['tinh-den'] ? `${search['tinh-den']}T23:59:59+07:00` : null;
}
