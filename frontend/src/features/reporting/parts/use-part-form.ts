import { useMemo } from 'react';
import { useTranslation } from '@/shared/i18n';
import { flat, readOutline } from '../content/outline-tree';
import type { DraftFieldsFragment, HeadFieldsFragment, PartFieldsFragment } from '../gql/graphql';
import { clientForm } from '../obligation/client-form';
import { cutForm, holdsOf } from './part-form';

/** The form as far as the viewer has it, and who has which of its cells. */
export function usePartForm(
  head: HeadFieldsFragment,
  draft: DraftFieldsFragment | null,
  parts: readonly PartFieldsFragment[],
) {
  const { t } = useTranslation('reporting');
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
            given: (name) => t('parts.hold.given', { name }),
            done: t('parts.hold.done'),
            notMine: t('parts.hold.notMine'),
            computed: t('parts.hold.computed'),
          })
        : () => undefined,
    [whole, form, parts, owner, t],
  );
  return { form, holds };
}

/** The outline as far as the server shows its text: a holder has the headings of its part alone. */
export function usePartOutline(head: HeadFieldsFragment, draft: DraftFieldsFragment | null) {
  const owner = head.route != null;
  const document = head.round?.outline?.document;
  const shown = owner ? '' : JSON.stringify(draft?.sections.map(({ key }) => key) ?? []);
  return useMemo(() => {
    const outline = readOutline(document) ?? null;
    if (!outline || shown === '') return outline;
    const keys = new Set<string>(JSON.parse(shown));
    const headings = flat(outline.headings)
      .filter(({ heading }) => keys.has(heading.key))
      .map(({ heading: { children, ...heading } }) => heading);
    return headings.length > 0 ? { ...outline, headings } : null;
  }, [document, shown]);
}
