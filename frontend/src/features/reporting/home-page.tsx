import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { useViewer } from '@/shared/session/viewer';
import { LinkTabs, tabOptions } from '@/shared/ui/link-tabs';
import { PageHead } from '@/shared/ui/page-head';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { DeniedState } from '@/shared/ui/states';
import { FormsTab } from './forms/forms-tab';
import { ObligationsTab } from './obligations-tab';
import { OutlinesTab } from './outlines/outlines-tab';
import { RegimesTab } from './regimes/regimes-tab';
import { RoundsTab } from './rounds/rounds-tab';

const RegisterTab = lazy(() => import('./registers/register-tab').then((m) => ({ default: m.RegisterTab })));
const OnTimeTab = lazy(() => import('./ontime/ontime-tab').then((m) => ({ default: m.OnTimeTab })));
const GroupsTab = lazy(() => import('./groups/groups-tab').then((m) => ({ default: m.GroupsTab })));
const RemindersTab = lazy(() =>
  import('./reminders/reminders-tab').then((m) => ({ default: m.RemindersTab })),
);

const route = getRouteApi('/shell/bao-cao');

const tabs = [
  { part: 'nghia-vu', text: 'obligations', rule: 'obligation.list', Body: ObligationsTab },
  { part: 'dot', text: 'rounds', rule: 'round.read', Body: RoundsTab },
  { part: 'che-do', text: 'regimes', rule: 'regime.read', Body: RegimesTab },
  { part: 'bieu-mau', text: 'forms', rule: 'form.read', Body: FormsTab },
  { part: 'de-cuong', text: 'outlines', rule: 'outline.read', Body: OutlinesTab },
  { part: 'so', text: 'registers', rule: 'register.list', Body: RegisterTab },
  { part: 'dung-han', text: 'onTime', rule: 'ontime.read', Body: OnTimeTab },
  { part: 'nhom', text: 'groups', rule: 'group.list', Body: GroupsTab },
  { part: 'nhac', text: 'reminders', rule: 'reminder.manage', Body: RemindersTab },
] as const;

/** The place "Báo cáo": rounds, the units' reports, regimes, forms. */
export function HomePage() {
  const { t } = useTranslation('reporting');
  const common = useTranslation();
  const { allowed } = useViewer();
  const search = route.useSearch();
  const open = tabs.filter(({ rule }) => allowed.has(rule));
  // Whoever follows a round begins with the rounds, everybody else with their own reports.
  const first = allowed.has('round.progress') ? open.find(({ part }) => part === 'dot') : open[0];
  const current = open.find(({ part }) => part === search.phan) ?? first ?? open[0];
  return (
    <>
      <PageHead title={common.t('place.reporting')} />
      <LinkTabs label={t('tabs.label')}>
        {open.map(({ part, text }) => (
          <Link
            key={part}
            to="/bao-cao"
            search={{ phan: part }}
            activeOptions={tabOptions}
            aria-current={part === current?.part ? 'page' : undefined}
          >
            {t(`tabs.${text}`)}
          </Link>
        ))}
      </LinkTabs>
      {current ? (
        <Suspense fallback={<ListSkeleton count={10} />}>
          <current.Body />
        </Suspense>
      ) : (
        <DeniedState what={t('obligations.what')} />
      )}
    </>
  );
}
