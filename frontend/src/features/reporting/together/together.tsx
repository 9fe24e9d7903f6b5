import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { TriangleAlert } from '@/shared/ui/icons';
import { LinkTabs, tabOptions } from '@/shared/ui/link-tabs';
import { ListSkeleton } from '@/shared/ui/skeletons';
import type { DraftFieldsFragment, HeadFieldsFragment } from '../gql/graphql';
import notice from '../obligation/notice.module.css';
import { unexplainedOf } from './unexplained';

const TogetherPart = lazy(() =>
  import('./together-part').then(({ TogetherPart }) => ({ default: TogetherPart })),
);

const route = getRouteApi('/shell/bao-cao/nghia-vu/$obligationId');

interface Props {
  head: HeadFieldsFragment;
  draft: DraftFieldsFragment | null;
  onChange: () => void;
  children: ReactNode;
}

/** A report that is put together from others has two parts: its form, and what went into it. */
export function Together({ head, draft, onChange, children }: Props) {
  const mayRead = useCan('consolidation.read');
  if (!head.round?.regime?.sourceRegimeId || !mayRead || !draftSeen(head)) return children;
  return (
    <Parts head={head} draft={draft} onChange={onChange}>
      {children}
    </Parts>
  );
}

/** The own side alone is told of the route. */
function draftSeen(head: HeadFieldsFragment): boolean {
  return head.route !== undefined && head.route !== null;
}

function Parts({ head, draft, onChange, children }: Props) {
  const { t } = useTranslation('reporting');
  const search = route.useSearch();
  const open = search.phan === 'tong-hop';
  const unexplained = unexplainedOf(draft);
  const tab = (phan: 'tong-hop' | undefined, text: string) => (
    <Link
      to="/bao-cao/nghia-vu/$obligationId"
      params={{ obligationId: head.id }}
      search={{ ...search, phan }}
      replace
      activeOptions={tabOptions}
      aria-current={(phan === 'tong-hop') === open ? 'page' : undefined}
    >
      {text}
    </Link>
  );
  return (
    <>
      <LinkTabs label={t('together.tabs.label')}>
        {tab(undefined, t('together.tabs.sheet'))}
        {tab('tong-hop', t('together.tabs.together'))}
      </LinkTabs>
      {!open && unexplained.length > 0 && (
        <p className={notice.notice} data-tone="warn" role="status">
          <TriangleAlert size={16} aria-hidden />
          <span>
            {t('together.attention')}{' '}
            <Link
              to="/bao-cao/nghia-vu/$obligationId"
              params={{ obligationId: head.id }}
              search={{ ...search, phan: 'tong-hop' }}
            >
              {t('together.openTogether')}
            </Link>
          </span>
        </p>
      )}
      {/* The sheet stays open behind: what is typed there, and whether it may be put up, must not be lost. */}
      <div hidden={open}>{children}</div>
      {open && (
        <Suspense fallback={<ListSkeleton count={12} />}>
          <TogetherPart head={head} draft={draft} onChange={onChange} />
        </Suspense>
      )}
    </>
  );
}
