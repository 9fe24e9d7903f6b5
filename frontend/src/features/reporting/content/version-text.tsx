import { useMemo } from 'react';
import type { ClientForm } from '@/shared/forms';
import { blockReader, type CellBlock } from '@/shared/grid';
import type { DraftFieldsFragment } from '../gql/graphql';
import { type FigureTable, renderFigures } from './figures';
import { flat, readOutline } from './outline-tree';
import { type ReadSection, ReadText } from './read-text';

/** A block of the contract as figures are pulled from it. */
export function tableOf(block: CellBlock): FigureTable {
  return { rows: block.rows, value: blockReader(block) };
}

interface Props {
  outline: { document: unknown } | null | undefined;
  form: ClientForm;
  draft: DraftFieldsFragment;
  samePeriodLastYear: CellBlock | null;
  /** The text of the version sent before, when there is one. */
  before: readonly ReadSection[] | null | undefined;
}

/** The text of a draft that is only read: its figures are those of the draft. */
export function DraftText({ outline, form, draft, samePeriodLastYear, before }: Props) {
  const sections = useMemo(() => {
    const source = {
      form,
      now: tableOf(draft.cells),
      before: samePeriodLastYear ? tableOf(samePeriodLastYear) : null,
    };
    const texts = new Map(draft.sections.map(({ key, text }) => [key, text]));
    return flat(readOutline(outline?.document)?.headings ?? []).map(
      ({ heading: { key, number, title }, depth }): ReadSection => ({
        key,
        number,
        title,
        depth,
        rendered: renderFigures(texts.get(key) ?? '', source),
      }),
    );
  }, [outline, form, draft, samePeriodLastYear]);
  return <ReadText sections={sections} before={before} />;
}
