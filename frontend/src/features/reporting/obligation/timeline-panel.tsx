import { useTranslation } from '@/shared/i18n';
import { Timeline, type TimelineItem } from '@/shared/ui/timeline';
import type { ReportingHistoryQuery } from '../gql/graphql';
import panel from './obligation.module.css';

type Entry = NonNullable<NonNullable<ReportingHistoryQuery['obligation']>['timeline']>[number];

const tones: Readonly<Record<string, TimelineItem['tone']>> = {
  APPROVED: 'ok',
  SUBMITTED: 'info',
  AWAITING_SIGNATURE: 'warn',
  SIGNED: 'warn',
  RETURNED: 'bad',
  CORRECTING: 'note',
  CORRECTION_REQUESTED: 'note',
};

/** What happened, from the journal. */
export function TimelinePanel({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('reporting');
  const items = entries.map(
    ({ at, action, by, reason, toState }): TimelineItem => ({
      at,
      what: action,
      by,
      reason: reason ?? null,
      tone: tones[toState ?? ''] ?? 'quiet',
    }),
  );
  return (
    <section className={panel.panel}>
      <h2>{t('obligation.timeline.title')}</h2>
      <Timeline items={items} label={t('obligation.timeline.title')} />
    </section>
  );
}
