import { useTranslation } from '@/shared/i18n';
import { Timeline, type TimelineItem } from '@/shared/ui/timeline';
import type { ReportingHistoryQuery } from '../gql/graphql';
import type { vi } from '../vi';
import panel from './obligation.module.css';
import { condense } from './timeline';
import { reasonWords, useReasonLabels } from './use-reviews';
import { obligationVi } from './vi';

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

type Known = Exclude<keyof (typeof vi)['obligation']['timeline'], 'title'>;

const isKnown = (action: string): action is Known => action !== 'title' && action in obligationVi.timeline;

/** What happened, from the journal. */
export function TimelinePanel({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('reporting');
  const labels = useReasonLabels();
  const items = condense(entries).map(
    ({ at, action, by, reason, toState }): TimelineItem => ({
      at,
      what: isKnown(action) ? t(`obligation.timeline.${action}`) : action,
      by,
      reason: reason ? reasonWords(reason.split(', '), labels).join(', ') : null,
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
