import type { AggregateQuery } from '../gql/graphql';

/** A month with figures. */
export interface Month {
  key: string;
  label: string;
}

/** The months a trend shows. */
const trendMonths = 13;

export const groups = [
  { key: 'status', of: ['case.managed.status.DEPENDENT', 'case.managed.status.USER'] },
  { key: 'sex', of: ['case.managed.sex.MALE', 'case.managed.sex.FEMALE'] },
  {
    key: 'age',
    of: [
      'case.managed.age.UNDER_18',
      'case.managed.age.FROM_18',
      'case.managed.age.FROM_31',
      'case.managed.age.OVER_45',
    ],
  },
  {
    key: 'substance',
    of: ['HEROIN', 'AMPHETAMINE', 'KETAMINE', 'CANNABIS', 'COCAINE', 'OPIUM', 'OTHER_SUBSTANCE'].map(
      (each) => `case.managed.substance.${each}`,
    ),
  },
  {
    key: 'detox',
    of: [
      'case.managed.detox.VOLUNTARY_HOME',
      'case.managed.detox.VOLUNTARY_COMMUNITY',
      'case.managed.detox.VOLUNTARY_FACILITY',
      'case.managed.detox.COMPULSORY',
      'case.managed.substitution',
    ],
  },
  {
    key: 'moves',
    of: [
      'case.movedIn',
      'case.movedOut',
      'case.gone.LEFT_PROVINCE',
      'case.gone.IN_PRISON',
      'case.gone.ENDED',
      'case.gone.DEAD',
      'case.gone.MISSING_PERSON',
      'case.determined',
    ],
  },
] as const;

export const tiles = ['case.managed', 'case.new', 'case.locked', 'case.reopened'] as const;
export const columns = [
  'case.managed',
  'case.managed.status.DEPENDENT',
  'case.managed.status.USER',
  'case.new',
  'case.locked',
] as const;

/** What the page shows. */
export interface Choice {
  home: string;
  area: string;
  month: Month;
  months: readonly Month[];
  atTheTime: boolean;
  /** First day after the month whose knowledge is asked for. */
  known: string | undefined;
}

/** The questions of the page: over the months, by commune, and in parts. */
export function questions(choice: Choice): AggregateQuery[] {
  const at = choice.months.findIndex(({ key }) => key === choice.month.key);
  const trend = choice.months.slice(at, at + trendMonths).map(({ key }) => key);
  const common = {
    boundaries: choice.atTheTime ? ('AT_THE_TIME' as const) : ('TODAY' as const),
    asKnownAt: choice.known ? `${choice.known}T00:00:00+07:00` : null,
    includeUnapproved: false,
    nature: 'FINAL' as const,
  };
  const month = [choice.month.key];
  const parts = (of: readonly string[]) => ({
    ...common,
    indicators: [...of],
    areaCode: choice.area,
    by: 'NONE' as const,
    periods: month,
  });
  return [
    { ...common, indicators: [...tiles], areaCode: choice.area, by: 'PERIOD', periods: trend },
    { ...common, indicators: [...columns], areaCode: choice.home, by: 'COMMUNE', periods: month },
    parts(groups.flatMap((group) => group.of)),
  ];
}

/** Month and year of a period's key, as a text names them. */
export function monthParts(key: string) {
  const [year = '', month = ''] = key.split('-M');
  return { month: Number(month), year };
}

/** The first day after a month: what was known at its end. */
export function dayAfter(month: string): string {
  const { month: number, year } = monthParts(month);
  return number === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}

/** Last part of a measure's name: what stands under its heading. */
export const shortName = (name: string): string => name.split(' – ').at(-1) ?? name;
