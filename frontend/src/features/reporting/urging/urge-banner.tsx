import { Button } from '@mantine/core';
import { useQuery } from 'urql';
import { formatDate, formatDateTime } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { useCan, useViewer } from '@/shared/session/viewer';
import { FormError } from '@/shared/ui/form-error';
import { Bell } from '@/shared/ui/icons';
import { useTask } from '@/shared/ui/use-task';
import type { ReportingUrgesQuery } from '../gql/graphql';
import notice from '../obligation/notice.module.css';
import { AcknowledgeUrge, UrgesQuery } from './urge.graphql';
import classes from './urging.module.css';

type Urge = NonNullable<NonNullable<ReportingUrgesQuery['obligation']>['urges']>[number];

/** The urgings of a report before the eyes of who owes it, and of who urged. */
export function UrgeBanner({ obligationId, owner }: { obligationId: string; owner: boolean }) {
  const reads = useCan('urge.read');
  const [{ data }] = useQuery({ query: UrgesQuery, variables: { id: obligationId }, pause: !reads });
  const urges = data?.obligation?.urges ?? [];
  return (
    <>
      {urges.slice(0, 3).map((urge) => (
        <Line key={urge.id} urge={urge} owner={owner} />
      ))}
    </>
  );
}

function Line({ urge, owner }: { urge: Urge; owner: boolean }) {
  const { t } = useTranslation('reporting');
  const { roles } = useViewer();
  const acknowledge = useAction(AcknowledgeUrge);
  const { run, busy, error } = useTask(() => acknowledge({ id: urge.id }));
  const works = roles.includes('CLERK') || roles.includes('APPROVER');
  return (
    <section className={notice.notice} data-tone={urge.acknowledgedAt ? undefined : 'warn'} role="status">
      <Bell size={16} aria-hidden />
      <div className={classes.urge}>
        <strong>{t('urging.banner', { by: urge.byTitle, at: formatDateTime(urge.at) })}</strong>
        <p>{urge.text}</p>
        {urge.deadline && <p>{t('urging.bannerDeadline', { date: formatDate(urge.deadline) })}</p>}
        {urge.acknowledgedAt && (
          <p className={classes.quiet}>
            {t('urging.acknowledged', { at: formatDateTime(urge.acknowledgedAt) })}
          </p>
        )}
        <FormError error={error} />
      </div>
      {owner && works && !urge.acknowledgedAt && (
        <Button size="compact-md" loading={busy} onClick={() => void run()}>
          {t('urging.acknowledge')}
        </Button>
      )}
    </section>
  );
}
