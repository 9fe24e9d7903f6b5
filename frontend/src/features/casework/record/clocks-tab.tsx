import { formatDate, formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { Why } from '@/shared/ui/due-label';
import { EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import type { CaseHeadFragment } from '../gql/graphql';
import { useSaid } from '../texts/said';
import classes from './record.module.css';

type Clock = CaseHeadFragment['clocks'][number];

/** Every time limit with its start, its source and how its day was counted. */
export function ClocksTab({ clocks }: { clocks: readonly Clock[] }) {
  const { t } = useTranslation('casework');
  const said = useSaid();
  if (clocks.length === 0) return <EmptyState title={t('clock.none')}>{t('clock.noneHint')}</EmptyState>;
  return (
    <ul className={classes.clocks} aria-label={t('clock.label')}>
      {clocks.map((clock) => (
        <li key={clock.id} className={classes.clock}>
          <h2>
            {said('clock', clock.key, clock.name)} <ClockBadge clock={clock} />
          </h2>
          <p>
            <ClockDue clock={clock} />
          </p>
          <p className={classes.item}>
            {t('clock.from', {
              event: said('from', clock.key, clock.startEvent),
              date: formatDate(clock.startedOn),
            })}
          </p>
          <p className={classes.item}>{clock.source}</p>
        </li>
      ))}
    </ul>
  );
}

function ClockBadge({ clock }: { clock: Clock }) {
  const { t } = useTranslation('casework');
  if (clock.doneAt) return <StatusBadge status="ON_TIME" label={t('clock.onTime')} />;
  if (clock.overdue) return <StatusBadge status="OVERDUE" label={t('clock.overdue')} />;
  return <StatusBadge status="NOT_DUE" label={t('clock.running')} />;
}

/** "Hạn 17:00, 18/09/2026 – vì sao?" */
export function ClockDue({ clock }: { clock: Clock }) {
  const { t } = useTranslation('casework');
  const due = t(clock.duration ? 'clock.ends' : 'clock.due', { at: formatDateTime(clock.dueAt) });
  return (
    <span className="tabular">
      {clock.doneAt ? `${t('clock.done', { at: formatDateTime(clock.doneAt) })} · ${due}` : due}{' '}
      <Why date={due} explanation={{ text: clock.explanation, source: clock.source, provisional: false }} />
    </span>
  );
}
