import { formatDate, formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { StatusBadge } from '@/shared/ui/status-badge';
import type { CaseHeadFragment } from '../gql/graphql';
import { Hidden, hidesPerson } from '../hidden';
import { useSaid } from '../texts/said';
import { ClockDue } from './clocks-tab';
import { FactLines } from './fact-lines';
import classes from './record.module.css';

/** The summary of a record: who, in which status, with whom, and what is due next. */
export function RecordFacts({ head }: { head: CaseHeadFragment }) {
  const { t } = useTranslation('casework');
  const said = useSaid();
  const running = head.clocks.filter(({ doneAt, duration }) => !doneAt && !duration);
  const lines: [string, React.ReactNode][] = [
    [t('column.name'), <Person key="name" head={head} />],
    [
      t('column.status'),
      head.masked.includes('CaseRecord.status') ? (
        <Hidden key="status" />
      ) : (
        head.status && t(`status.${head.status}`)
      ),
    ],
    [t('record.unit'), head.unit?.name],
    [t('delegate.to'), head.delegate?.name],
    [t('record.origin'), head.origin && head.origin.id !== head.unit?.id && head.origin.name],
    [t('record.received'), formatDate(head.receivedOn)],
    [t('record.submitted'), head.pending?.state === 'SENT' && sentBy(head.pending)],
    [t('record.effective'), head.pending?.effectiveOn && formatDate(head.pending.effectiveOn)],
    [
      t('record.locked'),
      head.state === 'LOCKED' && head.masked.includes('CaseRecord.lock') ? (
        <Hidden key="lock" />
      ) : (
        head.lock && t(`lock.${head.lock}`)
      ),
    ],
  ];
  return (
    <dl className={classes.facts} data-print="never">
      <FactLines lines={lines} />
      {running.map((clock) => (
        <div key={clock.id}>
          <dt>{said('clock', clock.key, clock.name)}</dt>
          <dd>
            <ClockDue clock={clock} />{' '}
            {clock.overdue && <StatusBadge status="OVERDUE" label={t('clock.overdue')} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Pending = NonNullable<CaseHeadFragment['pending']>;

const sentBy = ({ submittedByTitle, submittedAt }: Pending) =>
  [submittedByTitle, submittedAt && formatDateTime(submittedAt)].filter(Boolean).join(', ');

function Person({ head }: { head: CaseHeadFragment }) {
  const { t } = useTranslation('casework');
  if (hidesPerson(head)) return <Hidden />;
  const others = [
    head.birthYear && String(head.birthYear),
    head.sex && t(`sex.${head.sex}`),
    head.otherNames?.join(', '),
  ].filter(Boolean);
  return (
    <>
      <strong className={classes.name}>{head.name ?? t('list.noName')}</strong>
      {others.length > 0 && ` · ${others.join(' · ')}`}
    </>
  );
}

/** Why it came back, or who has sent it: before the eyes of whoever works on it next. */
export function RecordNotice({ head }: { head: CaseHeadFragment }) {
  const { t } = useTranslation('casework');
  const { pending } = head;
  if (!pending?.returnReason || pending.state !== 'SENT_BACK') return null;
  return (
    <section className={classes.notice} data-print="never">
      <strong>{t('record.returned')}</strong>
      {pending.decidedByTitle && pending.decidedAt && (
        <span className={classes.item}>
          {' '}
          {t('record.returnedBy', { by: pending.decidedByTitle, at: formatDateTime(pending.decidedAt) })}
        </span>
      )}
      <p>{pending.returnReason}</p>
    </section>
  );
}
