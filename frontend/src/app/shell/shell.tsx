import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { matches } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { isVisible } from '@/shared/router/feature';
import { useViewer } from '@/shared/session/viewer';
import { provideFeedback } from '@/shared/ui/feedback-place';
import { OfflineBanner } from '@/shared/ui/offline-banner';
import { addPaletteSource } from '@/shared/ui/palette-sources';
import { listenForShortcuts, type Shortcut, useShortcuts } from '@/shared/ui/shortcuts';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { rail } from '../features';
import { Rail } from './rail';
import classes from './shell.module.css';
import { type Overlay, TopBar } from './top-bar';

const Palette = lazy(() => import('./palette'));
const KeyHelp = lazy(() => import('@/shared/ui/key-help'));
const FeedbackDialog = lazy(() => import('@/features/support/feedback-dialog'));
const Notices = lazy(() => import('./notices'));
const PasswordDialog = lazy(() => import('../session/password-dialog'));
// Asked for at once, beside the page itself.
const pageTheme = import('../theme/page-theme');
const PageTheme = lazy(() => pageTheme);

const railKey = 'congvu.rail';

function useNarrowRail(): [boolean, () => void] {
  const [narrow, setNarrow] = useState(() => localStorage.getItem(railKey) === 'narrow');
  const toggle = () => {
    setNarrow(!narrow);
    localStorage.setItem(railKey, narrow ? 'wide' : 'narrow');
  };
  return [narrow, toggle];
}

/** The frame of every page behind the sign-in. */
export function Shell() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [narrow, toggleRail] = useNarrowRail();
  const [open, setOpen] = useState<Overlay | null>(null);
  const entries = useMemo(() => rail.filter((entry) => isVisible(entry, viewer)), [viewer]);

  const shortcuts: Shortcut[] = [
    { keys: 'mod+k', label: t('keys.palette'), run: () => setOpen('palette'), scope: 'everywhere' },
    { keys: '?', label: t('keys.help'), run: () => setOpen('help'), scope: 'everywhere' },
    ...entries.map(
      ({ key, place, to }): Shortcut => ({
        keys: `g ${key}`,
        label: t('keys.goTo', { place: t(`place.${place}`) }),
        run: () => void navigate({ to }),
        scope: 'everywhere',
      }),
    ),
  ];
  useShortcuts(shortcuts);
  useEffect(listenForShortcuts, []);
  useEffect(() => provideFeedback(() => setOpen('feedback')), []);
  useEffect(
    () =>
      addPaletteSource({
        kind: 'local',
        id: 'pages',
        label: t('palette.pages'),
        search: (text) =>
          entries
            .map(({ place, to, icon }) => ({
              id: `page-${place}`,
              label: t(`place.${place}`),
              icon,
              open: () => void navigate({ to }),
            }))
            .filter((item) => matches(item.label, text)),
      }),
    [entries, navigate, t],
  );

  return (
    <>
      <a className={classes.skip} href="#content">
        {t('app.skipToContent')}
      </a>
      <TopBar onOpen={setOpen} />
      <div className={classes.body}>
        <Rail entries={entries} narrow={narrow} onToggle={toggleRail} />
        <div className={classes.column}>
          <OfflineBanner />
          <main id="content" className={classes.content} tabIndex={-1}>
            <Suspense fallback={<PageSkeleton />}>
              <PageTheme>
                <Outlet />
                <Overlays open={open} onClose={() => setOpen(null)} />
              </PageTheme>
            </Suspense>
          </main>
        </div>
      </div>
    </>
  );
}

/** What floats over the page; each part is loaded when it is first asked for. */
function Overlays({ open, onClose }: { open: Overlay | null; onClose: () => void }) {
  return (
    <Suspense>
      <Notices />
      {open === 'palette' && <Palette onClose={onClose} />}
      {open === 'help' && <KeyHelp opened onClose={onClose} />}
      {open === 'feedback' && <FeedbackDialog onClose={onClose} />}
      {open === 'password' && <PasswordDialog onClose={onClose} />}
    </Suspense>
  );
}
