import { useMemo } from 'react';
import { useTranslation } from '@/shared/i18n';
import { flat, readOutline, roomy } from '../content/outline-tree';
import type { DraftFieldsFragment, HeadFieldsFragment, PartFieldsFragment } from '../gql/graphql';
import { clientForm } from '../obligation/client-form';
import { cutForm, type Holds, holdsOf } from './part-form';
import { hasCells } from './scope';

const free: Holds = { cell: () => undefined, heading: () => undefined };

/** The form as far as the viewer has it, and who has which of its cells and headings. */
export function usePartForm(
  head: HeadFieldsFragment,
  draft: DraftFieldsFragment | null,
  parts: readonly PartFieldsFragment[],
) {
  const { t } = useTranslation('parts');
  // Only the unit that owes sees its own route.
  const owner = head.route != null;
  const version = head.round?.formVersion;
  const whole = useMemo(() => clientForm(version), [version]);
  const shown = owner ? '' : JSON.stringify([draft?.cells.rows, draft?.cells.columns]);
  const form = useMemo(() => {
    if (!whole || shown === '') return whole;
    const [rows, columns] = JSON.parse(shown);
    return cutForm(whole, columns ? { rows, columns, values: [] } : undefined);
  }, [whole, shown]);
  const holds = useMemo(
    () =>
      whole && parts.length > 0
        ? holdsOf(parts, owner, whole, form ?? whole, {
            given: (name) => t('hold.given', { name }),
            done: t('hold.done'),
            notMine: t('hold.notMine'),
            computed: t('hold.computed'),
          })
        : free,
    [whole, form, parts, owner, t],
  );
  const mine = parts.filter((part) => part.mine);
  // Who has headings alone works on the text, with no sheet beside it.
  const sheet = owner || mine.length === 0 || mine.some(hasCells);
  return { form, whole, sheet, holds, owner };
}

/** The outline as far as the server shows its text: a holder has the headings of its part alone. */
export function usePartOutline(head: HeadFieldsFragment, draft: DraftFieldsFragment | null) {
  const owner = head.route != null;
  const document = head.round?.outline?.document;
  const joins = !!head.round?.regime?.sourceRegimeId;
  const shown = owner ? '' : JSON.stringify(draft?.sections.map(({ key }) => key) ?? []);
  return useMemo(() => {
    const read = readOutline(document) ?? null;
    const outline = read && joins ? roomy(read) : read;
    if (!outline || shown === '') return outline;
    const keys = new Set<string>(JSON.parse(shown));
    const headings = flat(outline.headings)
      .filter(({ heading }) => keys.has(heading.key))
      .map(({ heading: { children, ...heading } }) => heading);
    return headings.length > 0 ? { ...outline, headings } : null;
  }, [document, joins, shown]);
}
