import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { PageHead } from '@/shared/ui/page-head';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { DeniedState, EmptyState, ErrorState } from '@/shared/ui/states';
import { BeginAmendment } from './entry/begin-amendment';
import { EntryForm } from './entry/entry-form';
import { useOpened } from './entry/use-opened';
import type { CaseHeadFragment } from './gql/graphql';
import { mayNow } from './steps';
import { whyNot } from './texts/said';
import type { Content } from './values';

const route = getRouteApi('/shell/ho-so/$caseId/nhap');

/** A record while it is entered or amended. */
export function EntryPage() {
  const { caseId } = route.useParams();
  return <Opening key={caseId} caseId={caseId} />;
}

function Opening({ caseId }: { caseId: string }) {
  const { t } = useTranslation('casework');
  const { opening, retry } = useOpened(caseId);
  const back = <Link to="/ho-so">{t('record.back')}</Link>;
  switch (opening.kind) {
    case 'loading':
      return <PageSkeleton />;
    case 'missing':
      return (
        <EmptyState wholePage title={t('record.notFound')} actions={back}>
          {t('record.notFoundHint')}
        </EmptyState>
      );
    case 'failed':
      return opening.error.code === 'FORBIDDEN' ? (
        <DeniedState what={t('what.record')} />
      ) : (
        <ErrorState error={opening.error} onRetry={retry} />
      );
    default:
      return <Opened head={opening.head} content={opening.content} />;
  }
}

function Opened({ head, content }: { head: CaseHeadFragment; content: Content }) {
  const { t } = useTranslation('casework');
  const [effectiveOn, setEffectiveOn] = useState<string | null>(null);
  const edit = head.actions.find(({ action }) => action === 'EDIT');
  if (!mayNow(head.actions, 'EDIT')) {
    return (
      <EmptyState
        wholePage
        title={t('entry.notNow')}
        actions={
          <Link to="/ho-so/$caseId" params={{ caseId: head.id }}>
            {t('entry.readRecord')}
          </Link>
        }
      >
        {(edit && whyNot(edit)) ?? t('record.notFoundHint')}
      </EmptyState>
    );
  }
  if (!head.pending && !effectiveOn) {
    return (
      <>
        <PageHead
          title={t('entry.amendTitle', { code: head.code })}
          crumbs={
            <Link to="/ho-so/$caseId" params={{ caseId: head.id }}>
              {t('record.title', { code: head.code })}
            </Link>
          }
        />
        <BeginAmendment onBegin={setEffectiveOn} />
      </>
    );
  }
  return <EntryForm head={head} content={content} effectiveOn={effectiveOn} />;
}
