import { useState } from 'react';
import { useQuery } from 'urql';
import { businessNow, formatDate, formatDateTime } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { type Translate, useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { ReasonDialog } from '@/shared/ui/dialogs';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { DeniedState, EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import classes from '../casework.module.css';
import type { CaseHeadFragment, CaseSharing, CaseworkGrantsQuery } from '../gql/graphql';
import { FactLines } from '../record/fact-lines';
import record from '../record/record.module.css';
import { OpenFile } from '../record/show-value';
import { useSaid, whyNot } from '../texts/said';
import { optionKey } from '../words';
import { ConsentDialog } from './consent-dialog';
import { DelegateDialog } from './delegate-dialog';
import { lastDay } from './left';
import { CaseGrantsQuery, EndGrant, UrgeCase } from './sharing.graphql';
import own from './sharing.module.css';
import { useSharing } from './use-sharing';

type Grant = NonNullable<NonNullable<CaseworkGrantsQuery['caseRecord']>['grants']>[number];

interface Props {
  head: CaseHeadFragment;
  onStale: () => void;
}

/** To whom else the record is open: what may be done about it, and each opening with its paper. */
export function SharingTab({ head, onStale }: Props) {
  const { t } = useTranslation('casework');
  const [{ data, error }, ask] = useQuery({ query: CaseGrantsQuery, variables: { id: head.id } });
  const found = data?.caseRecord;
  if (error && !found) return <QueryProblem error={error} what={t('share.label')} onRetry={ask} />;
  if (!data) return <ListSkeleton count={4} height={56} />;
  if (!found?.grants) return <DeniedState what={t('share.label')} />;
  return (
    <>
      <p className={`${classes.quiet} ${own.intro}`}>{t('share.intro')}</p>
      <Bar head={head} onStale={onStale} />
      {found.grants.length === 0 ? (
        <EmptyState title={t('share.none')}>{t('share.noneHint')}</EmptyState>
      ) : (
        <ul className={record.moves} aria-label={t('share.label')}>
          {found.grants.map((grant) => (
            <li key={grant.id} className={record.clock}>
              <GrantCard grant={grant} head={head} onStale={onStale} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const asked = ['CONSENT', 'DELEGATE', 'URGE'] as const satisfies readonly CaseSharing[];

function Bar({ head, onStale }: Props) {
  const [open, setOpen] = useState<CaseSharing | null>(null);
  const said = useSaid();
  const close = () => setOpen(null);
  const offered = head.sharings.filter(
    // To urge is offered where somebody can be urged.
    ({ sharing }) => asked.some((one) => one === sharing) && (sharing !== 'URGE' || head.delegate),
  );
  if (offered.length === 0) return null;
  return (
    <div className={own.bar}>
      {offered.map(({ sharing, label, allowed, reason }) => (
        <ActionButton
          key={sharing}
          variant="default"
          disabledReason={allowed ? null : reason}
          onClick={() => setOpen(sharing)}
        >
          {said('step', sharing, label)}
        </ActionButton>
      ))}
      {open === 'CONSENT' && <ConsentDialog head={head} onStale={onStale} onClose={close} />}
      {open === 'DELEGATE' && <DelegateDialog head={head} onStale={onStale} onClose={close} />}
      {open === 'URGE' && <UrgeDialog head={head} onStale={onStale} onClose={close} />}
    </div>
  );
}

function UrgeDialog({ head, onStale, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('casework');
  const urge = useAction(UrgeCase);
  const share = useSharing(onStale);
  return (
    <ReasonDialog
      title={t('delegate.urge')}
      opened
      onClose={onClose}
      action={t('delegate.urgeAction')}
      onConfirm={({ text }) =>
        share(
          () => urge({ input: { record: { id: head.id, version: head.version }, text } }),
          t('delegate.urgeDone'),
        )
      }
    >
      <p className={classes.text}>{t('delegate.urgeText', { unit: head.delegate?.name ?? '' })}</p>
    </ReasonDialog>
  );
}

const stands = ({ active, beginsAt }: Grant) =>
  !active ? 'ended' : new Date(beginsAt) > businessNow() ? 'coming' : 'active';

function GrantCard({ grant, head, onStale }: Props & { grant: Grant }) {
  const { t } = useTranslation('casework');
  const [ending, setEnding] = useState(false);
  const end = useAction(EndGrant);
  const share = useSharing(onStale);
  const may = head.sharings.find(({ sharing }) => sharing === 'END_GRANT');
  const where = stands(grant);
  return (
    <div className={where === 'ended' ? own.past : undefined}>
      <h2>
        {t(`share.kind.${grant.kind}`)}
        <StatusBadge
          status={where === 'active' ? 'APPROVED' : where === 'coming' ? 'PENDING' : 'ENDED'}
          label={t(`share.${where}`)}
        />
      </h2>
      <GrantFacts grant={grant} />
      {grant.active && grant.kind !== 'PATIENT' && may && (
        <div className={own.foot}>
          <ActionButton
            variant="default"
            size="compact-md"
            disabledReason={may.allowed ? null : whyNot(may)}
            onClick={() => setEnding(true)}
          >
            {t('share.end')}
          </ActionButton>
        </div>
      )}
      {ending && (
        <ReasonDialog
          title={t('share.endOf', { what: t(`share.kind.${grant.kind}`) })}
          opened
          danger
          onClose={() => setEnding(false)}
          action={t('share.endAction')}
          onConfirm={({ text }) =>
            share(
              () =>
                end({
                  input: { record: { id: head.id, version: head.version }, grantId: grant.id, reason: text },
                }),
              t('share.ended_done'),
            )
          }
        >
          <p className={classes.text}>{t('share.endText', { unit: grant.unit?.name ?? '' })}</p>
        </ReasonDialog>
      )}
    </div>
  );
}

/** A consent is for days, an emergency for hours, a delegation until it is ended. */
function endOf(t: Translate<'casework'>, { kind, active, endsAt }: Grant) {
  if (!endsAt) return t('share.noEnd');
  return kind === 'CONSENT' && active
    ? t('share.lastDay', { day: formatDate(lastDay(endsAt)) })
    : formatDateTime(endsAt);
}

function GrantFacts({ grant }: { grant: Grant }) {
  const { t } = useTranslation('casework');
  const sections = grant.sections.map((name) => t(optionKey('section', name))).join('; ');
  const lines: [string, React.ReactNode][] = [
    [t('share.unit'), grant.unit?.name],
    [t(grant.kind === 'EMERGENCY' ? 'share.openedBy' : 'share.by'), grant.by],
    [t('share.sections'), grant.kind === 'DELEGATION' ? t('share.all') : sections],
    [t('share.from'), formatDateTime(grant.beginsAt)],
    [t('share.to'), endOf(t, grant)],
    [
      t('share.paper'),
      grant.paperNumber &&
        t('move.paperOf', {
          number: grant.paperNumber,
          date: grant.paperDate ? formatDate(grant.paperDate) : t('record.unknown'),
        }),
    ],
    [t('share.issuer'), grant.issuer],
    [t('share.file'), grant.fileId && <OpenFile key="file" id={grant.fileId} label={t('share.file')} />],
    [t('share.reason'), grant.reason],
  ];
  return (
    <dl className={record.fields}>
      <FactLines lines={lines} />
    </dl>
  );
}
