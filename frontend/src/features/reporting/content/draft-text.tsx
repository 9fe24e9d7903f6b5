import { useMemo } from 'react';
import type { ClientForm } from '@/shared/forms';
import type { CellBlock } from '@/shared/grid';
import type { DraftFieldsFragment } from '../gql/graphql';
import { tableOf } from './figure-table';
import { renderFigures } from './figures';
import { flat, readOutline } from './outline-tree';
import { type ReadSection, ReadText } from './read-text';

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
    // A holder is shown the headings of its part alone.
    return flat(readOutline(outline?.document)?.headings ?? [])
      .filter(({ heading }) => texts.has(heading.key))
      .map(
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
