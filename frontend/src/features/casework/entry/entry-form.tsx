import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useSaverLife } from '@/shared/drafts/use-saver-life';
import { useStore } from '@/shared/grid/use-session';
import { useTranslation } from '@/shared/i18n';
import { useViewer } from '@/shared/session/viewer';
import { ChevronLeft, ChevronRight, Lock } from '@/shared/ui/icons';
import { notify } from '@/shared/ui/notify';
import { PageHead } from '@/shared/ui/page-head';
import { useShortcuts } from '@/shared/ui/shortcuts';
import { StatusBadge } from '@/shared/ui/status-badge';
import { type SectionName, sectionNames, sectionOf } from '../fields';
import type { CaseHeadFragment } from '../gql/graphql';
import { bySection } from '../problems';
import { RecordNotice } from '../record/record-facts';
import type { Content } from '../values';
import { stateLook } from '../words';
import { CaseDesk } from './case-desk';
import { deskMemory } from './desk-memory';
import classes from './entry.module.css';
import { EntryActions } from './entry-actions';
import { SaveLine } from './save-line';
import { SectionForm } from './section-form';
import { SectionRail } from './section-rail';
import { StaleNotice } from './stale-notice';

const route = getRouteApi('/shell/ho-so/$caseId/nhap');

interface Props {
  head: CaseHeadFragment;
  content: Content;
  effectiveOn: string | null;
}

/** The desk of this sitting, or the one that was left with something unsaved. */
function useDesk({ head, content, effectiveOn }: Props): CaseDesk {
  const client = useClient();
  const { t } = useTranslation('casework');
  const { account } = useViewer();
  const [desk] = useState(
    () => deskMemory.find(account.id, head.id) ?? new CaseDesk({ client, head, content, effectiveOn }),
  );
  useSaverLife(desk.saver);
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (deskMemory.hasUnsaved(desk)) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
      deskMemory.leave(account.id, desk);
      void desk.saver.flush().then(() => {
        const { code } = desk.head.get();
        if (deskMemory.hasUnsaved(desk)) void notify.failed(t('save.left', { code }));
      });
    };
  }, [desk, account.id, t]);
  return desk;
}

/** Ctrl+S saves now, Alt with a number opens a section; both work while typing. */
function useEntryKeys(desk: CaseDesk, open: (section: SectionName) => void): void {
  const { t } = useTranslation('casework');
  useShortcuts([
    { keys: 'mod+s', label: t('entry.keySave'), run: () => void desk.saver.flush() },
    { keys: 'Alt+1 Alt+6', label: t('entry.keySections') },
  ]);
  const opener = useRef(open);
  useEffect(() => {
    opener.current = open;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // By the place of the key: with Alt some layouts make another character of it.
      const digit = /^Digit([1-6])$/.exec(event.code)?.[1];
      const section = digit && sectionNames[Number(digit) - 1];
      if (!section || !event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      opener.current(section);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** The form in sections: everything typed is saved by itself. */
export function EntryForm(props: Props) {
  const { t } = useTranslation('casework');
  const desk = useDesk(props);
  const head = useStore(desk.head);
  const asked = route.useSearch().muc;
  const muc = sectionNames.find((name) => name === asked) ?? 'identity';
  const navigate = route.useNavigate();
  useEntryKeys(desk, (section) => void navigate({ search: { muc: section }, replace: true }));
  const title = head.official ? 'entry.amendTitle' : 'entry.title';
  return (
    <>
      <PageHead
        title={t(title, { code: head.code })}
        crumbs={
          <Link to="/ho-so/$caseId" params={{ caseId: head.id }}>
            {t('record.title', { code: head.code })}
          </Link>
        }
        meta={
          <>
            <StatusBadge status={stateLook[head.state]} label={t(`state.${head.state}`)} />
            <SaveLine desk={desk} />
          </>
        }
        actions={<EntryActions desk={desk} />}
      />
      <RecordNotice head={head} />
      <StaleNotice desk={desk} />
      <Sections desk={desk} head={head} current={muc} />
    </>
  );
}

function Sections({ desk, head, current }: { desk: CaseDesk; head: CaseHeadFragment; current: SectionName }) {
  const { t } = useTranslation('casework');
  const content = useStore(desk.content);
  const problems = bySection(head.pending?.problems ?? []);
  const values = content[current];
  return (
    <div className={classes.columns}>
      <SectionRail caseId={head.id} current={current} content={content} problems={problems} />
      <div>
        {values ? (
          <SectionForm
            key={current}
            section={sectionOf(current)}
            values={values}
            problems={problems[current]}
            strict={head.pending?.state === 'SENT_BACK'}
            onChange={(key, value) => desk.set(current, key, value)}
          />
        ) : (
          <p className={classes.masked}>
            <Lock size={16} aria-hidden />
            <span>{t('masked')}</span>
          </p>
        )}
        <Neighbours caseId={head.id} current={current} />
      </div>
    </div>
  );
}

/** The way on at the end of a section. */
function Neighbours({ caseId, current }: { caseId: string; current: SectionName }) {
  const at = sectionNames.indexOf(current);
  return (
    <div className={classes.neighbours}>
      <Neighbour caseId={caseId} section={sectionNames[at - 1]} />
      <Neighbour caseId={caseId} section={sectionNames[at + 1]} on />
    </div>
  );
}

interface NeighbourProps {
  caseId: string;
  section: SectionName | undefined;
  /** The one after. */
  on?: boolean;
}

function Neighbour({ caseId, section, on = false }: NeighbourProps) {
  const { t } = useTranslation('casework');
  if (!section) return null;
  return (
    <Link
      to="/ho-so/$caseId/nhap"
      params={{ caseId }}
      search={{ muc: section }}
      replace
      className={classes.neighbour}
      data-on={on || undefined}
    >
      {!on && <ChevronLeft size={16} aria-hidden />}
      {t(`section.${section}`)}
      {on && <ChevronRight size={16} aria-hidden />}
    </Link>
  );
}
