import { type Field, type SectionName, sectionNames, sections } from './fields';
import type { CaseHeadFragment } from './gql/graphql';

export type CaseProblem = NonNullable<CaseHeadFragment['pending']>['problems'][number];

export interface ProblemPlace {
  section: SectionName;
  field: Field;
  /** Number of the line in a list, from 1. */
  line: number | null;
  /** Field of that line. */
  inner: Field | null;
}

const birthKeys: ReadonlySet<string> = new Set(['birthDate', 'birthYear']);

/** Reads "identity.papers.1.number"; null when it names nothing of the form. */
export function fieldAt(place: string): ProblemPlace | null {
  const [name, key = '', line, inner] = place.split('.');
  const section = sections.find((each) => each.name === name);
  const wanted = name === 'identity' && birthKeys.has(key) ? 'birth' : key;
  const field = section?.fields.find((each) => each.key === wanted);
  if (!section || !field) return null;
  return {
    section: section.name,
    field,
    line: line ? Number(line) : null,
    inner: field.lines?.find((each) => each.key === inner) ?? null,
  };
}

export function problemCounts(problems: readonly CaseProblem[]) {
  const errors = problems.filter(({ severity }) => severity === 'ERROR').length;
  return { errors, warnings: problems.length - errors };
}

export type SectionProblems = Readonly<Record<SectionName, CaseProblem[]>>;

/** Problems by section, for the rail. */
export function bySection(problems: readonly CaseProblem[]): SectionProblems {
  return Object.fromEntries(
    sectionNames.map((name) => [name, problems.filter(({ place }) => place.split('.')[0] === name)]),
  ) as unknown as SectionProblems;
}

/** Messages that belong beside a field, or beside a field of one line of it. */
export function messagesAt(
  problems: readonly CaseProblem[],
  section: SectionName,
  key: string,
  line: number | null = null,
  inner: string | null = null,
): CaseProblem[] {
  return problems.filter(({ place }) => {
    const at = fieldAt(place);
    return (
      at?.section === section && at.field.key === key && at.line === line && (at.inner?.key ?? null) === inner
    );
  });
}
