import { Link } from '@tanstack/react-router';
import { formatDate, formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { DueDate } from '@/shared/ui/due-label';
import { StatusBadge } from '@/shared/ui/status-badge';
import { type CaseItem, placeOf } from './items';
import classes from './work.module.css';

type Clock = NonNullable<NonNullable<CaseItem['record']>['nextClock']>;

/** What waits in the line of records: by number and term, never by name. */
export function CaseFacts({ item }: { item: CaseItem }) {
  const { t } = useTranslation('work');
  const { task, since, dueAt, record, group } = item;
  // No term is set for who decides: the terms of the record are its unit's.
  const clock = dueAt ? record?.nextClock : null;
  const late = group === 'OVERDUE';
  const signing = {
    text: since ? t('case.proposed', { at: formatDateTime(since) }) : '',
    source: t('case.signingLaw'),
    provisional: false,
  };
  const explained = ({ startEvent, startedOn, explanation, source }: Clock) => ({
    text: `${t('case.from', { event: startEvent, date: formatDate(startedOn) })}\n${explanation}`,
    source,
    provisional: false,
  });
  return (
    <>
      <span className={classes.what}>
        <Link {...placeOf(item)} tabIndex={-1}>
          <Name item={item} />
        </Link>
        <span className={classes.report}>
          <Origin item={item} />
        </span>
      </span>
      <span className={classes.action}>
        <strong>{t(`task.${task}`)}</strong>
        {since && <span className={classes.quiet}>{t('since', { at: formatDateTime(since) })}</span>}
      </span>
      <span className={classes.marks}>
        {clock ? clock.name : item.ruling && dueAt && t('case.signing')}
        {record?.overdue && !late && <StatusBadge status="OVERDUE" label={t('case.overdue')} />}
      </span>
      <span className={classes.due}>
        {dueAt && (
          <DueDate
            dueAt={dueAt}
            late={late}
            explanation={clock ? explained(clock) : item.ruling && signing}
          />
        )}
      </span>
    </>
  );
}

function Name({ item: { record, ruling, task, count } }: { item: CaseItem }) {
  const { t } = useTranslation('work');
  if (record) return <span className="tabular">{record.code}</span>;
  if (ruling) return t(`paper.${ruling.kind}`);
  return t(task === 'DECIDE_PAIRS' ? 'case.pairs' : 'case.drafts', { count });
}

function Origin({ item: { record, ruling, task } }: { item: CaseItem }) {
  const { t } = useTranslation('work');
  if (record) return t('case.record', { unit: record.unit?.name ?? '' });
  if (ruling) return t('case.paper', { unit: ruling.from?.name ?? '' });
  return t(task === 'DECIDE_PAIRS' ? 'case.pairsNote' : 'case.draftsNote');
}
