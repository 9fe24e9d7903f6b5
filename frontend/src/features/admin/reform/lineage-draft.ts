import type { AdminReformLinesQuery, ReorganisationLineageInput } from '../gql/graphql';

export type LineRow = NonNullable<AdminReformLinesQuery['reorganisationLines']>['items'][number];

/** The whole lineage as it is sent: it is replaced, never patched. */
export function byHand(rows: readonly LineRow[]): ReorganisationLineageInput {
  const targets = new Map(rows.flatMap((row) => (row.target ? [[row.to, row.target] as const] : [])));
  return {
    lines: rows.map(({ from, to, partial, share }) => ({ from, to, partial, share: share ?? null })),
    targets: [...targets.values()].map(({ code, name, kind, level, parent }) => ({
      code,
      name,
      kind,
      level,
      parent: parent || null,
    })),
  };
}

export const withoutLine = (rows: readonly LineRow[], gone: LineRow): LineRow[] =>
  rows.filter((row) => row.from !== gone.from || row.to !== gone.to);

export interface SourceDraft {
  code: string;
  name: string;
  partial: boolean;
  share: string;
}

export interface TargetDraft {
  code: string;
  kind: string;
  name: string;
  province: string;
  sources: readonly SourceDraft[];
}

export const emptyTarget: TargetDraft = { code: '', kind: 'xã', name: '', province: '', sources: [] };

export const isCode = (text: string) => /^\d{2,5}$/.test(text.trim());

/** "0,3" or "0.3" as the contract reads it; null when empty, undefined when it is none. */
export function readShare(text: string): string | null | undefined {
  const plain = text.trim().replace(',', '.');
  if (!plain) return null;
  const value = Number(plain);
  return value >= 0 && value <= 1 ? plain : undefined;
}

/** The lines with those of a new unit; lines of the same pair are replaced. */
export function withTarget(rows: readonly LineRow[], draft: TargetDraft): LineRow[] {
  const to = draft.code.trim();
  const target: NonNullable<LineRow['target']> = {
    code: to,
    name: draft.name.trim(),
    kind: draft.kind,
    level: 'COMMUNE',
    parent: draft.province.trim(),
  };
  const added = draft.sources.map(
    ({ code, name, partial, share }): LineRow => ({
      from: code,
      to,
      partial,
      share: partial ? (readShare(share) ?? null) : null,
      word: '',
      fromName: name,
      target,
    }),
  );
  const kept = rows.filter((row) => row.to !== to || !added.some((line) => line.from === row.from));
  return [...kept.map((row) => (row.to === to ? { ...row, target } : row)), ...added];
}
