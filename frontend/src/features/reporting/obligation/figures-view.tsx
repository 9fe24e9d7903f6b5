import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ClientForm } from '@/shared/forms';
import type { CellBlock } from '@/shared/grid';
import { useTranslation } from '@/shared/i18n';
import { LinkTabs, tabOptions } from '@/shared/ui/link-tabs';
import type { Bases } from './change-list';
import classes from './obligation.module.css';
import { ReadSheet } from './read-sheet';
import { ReviewTable } from './review-table';

const route = getRouteApi('/shell/bao-cao/nghia-vu/$obligationId');

interface Props {
  form: ClientForm;
  cells: CellBlock;
  bases: Bases;
  remarks: readonly string[];
  place: string | undefined;
  /** Whether the changes stand in front, for who decides on them. */
  changesFirst: boolean;
  onComment: ((place: string) => void) | undefined;
  /** What these figures are, beside the tabs. */
  facts?: ReactNode;
}

/** Figures that are only read: what changed, or the form itself. */
export function FiguresView({ changesFirst, facts, ...props }: Props) {
  const { t } = useTranslation('reporting');
  const { obligationId } = route.useParams();
  const search = route.useSearch();
  const view = search.xem ?? (changesFirst ? 'thay-doi' : 'bieu');
  const tab = (xem: 'bieu' | 'thay-doi', text: string) => (
    <Link
      to="/bao-cao/nghia-vu/$obligationId"
      params={{ obligationId }}
      search={{ ...search, xem }}
      replace
      activeOptions={tabOptions}
      aria-current={view === xem ? 'page' : undefined}
    >
      {text}
    </Link>
  );
  return (
    <>
      <div className={classes.tabs}>
        <LinkTabs label={t('obligation.tabs.label')}>
          {tab('thay-doi', t('obligation.tabs.changes'))}
          {tab('bieu', t('obligation.tabs.sheet'))}
        </LinkTabs>
        {facts}
      </div>
      {view === 'thay-doi' ? <ReviewTable {...props} /> : <ReadSheet {...props} />}
    </>
  );
}
