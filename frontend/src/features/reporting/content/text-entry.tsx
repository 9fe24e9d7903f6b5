import { useEffect, useRef, useState } from 'react';
import { formatDateTime } from '@/shared/format';
import type { CellHold } from '@/shared/grid';
import { useStore } from '@/shared/grid/use-session';
import { useTranslation } from '@/shared/i18n';
import { CircleAlert, CircleCheck, CircleDashed, Clock, Info } from '@/shared/ui/icons';
import notice from '../obligation/notice.module.css';
import { SaveStatus } from '../obligation/save-status';
import classes from './content.module.css';
import type { FigureSource } from './figures';
import { flat, headingName, type OutlineDocument, type Placed } from './outline-tree';
import { SectionEntry } from './section-entry';
import type { TextDesk } from './text-desk';
import { type SectionState, stateOf } from './text-state';

interface Props {
  desk: TextDesk;
  outline: OutlineDocument;
  figures: FigureSource;
  /** Who else has a heading, and whether it is shut. */
  hold: (key: string) => CellHold | undefined;
  updatedBy: string | null | undefined;
}

const icons = {
  waiting: Clock,

  filled: CircleCheck,
  empty: CircleDashed,
  required: CircleAlert,
  faulty: CircleAlert,
} as const;

/** The text of a draft: its headings as a list with their state, and under each what is written. */
export function TextEntry({ desk, outline, figures, hold, updatedBy }: Props) {
  const { t } = useTranslation('reporting');
  const root = useRef<HTMLDivElement>(null);
  const texts = useStore(desk.texts);
  const placed = flat(outline.headings);
  const [open, setOpen] = useState(placed[0]?.heading.key ?? '');
  const goTo = (key: string) => {
    const field = root.current?.querySelector<HTMLTextAreaElement>(`[data-section="${key}"] textarea`);
    field?.focus();
    field?.closest('section')?.scrollIntoView({ block: 'nearest' });
  };
  useHeadingKeys(placed, open, goTo);
  return (
    <>
      <Restored desk={desk} />
      <div className={classes.desk} ref={root}>
        <nav className={classes.nav} aria-label={t('content.text.headings')}>
          <h2>{t('content.text.headings')}</h2>
          <ol>
            {placed.map(({ heading, depth }) => (
              <li key={heading.key}>
                <HeadingLink
                  name={headingName(heading)}
                  depth={depth}
                  state={stateOf(heading, texts[heading.key] ?? '', figures)}
                  open={heading.key === open}
                  onGo={() => goTo(heading.key)}
                />
              </li>
            ))}
          </ol>
          <p className={classes.keys}>{t('content.text.keys')}</p>
        </nav>
        <div className={classes.sections}>
          <div className={classes.status}>
            <SaveStatus desk={desk} updatedBy={updatedBy} things="section" />
          </div>
          {placed.map((each) => (
            <SectionEntry
              key={each.heading.key}
              {...each}
              desk={desk}
              figures={figures}
              hold={hold(each.heading.key)}
              text={texts[each.heading.key] ?? ''}
              open={each.heading.key === open}
              onOpen={() => setOpen(each.heading.key)}
            />
          ))}
        </div>
      </div>
    </>
  );
}

interface LinkProps {
  name: string;
  depth: number;
  state: SectionState;
  open: boolean;
  onGo: () => void;
}

function HeadingLink({ name, depth, state, open, onGo }: LinkProps) {
  const { t } = useTranslation('reporting');
  const Icon = icons[state];
  return (
    <button type="button" aria-current={open} style={{ paddingLeft: 6 + depth * 14 }} onClick={onGo}>
      <Icon size={14} className={classes.state} data-state={state} aria-label={t(`content.text.${state}`)} />
      <span>{name}</span>
    </button>
  );
}

/** Alt+↓ and Alt+↑ go from heading to heading. */
function useHeadingKeys(placed: readonly Placed[], open: string, goTo: (key: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      const at = placed.findIndex(({ heading }) => heading.key === open);
      const next = placed[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next) goTo(next.heading.key);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function Restored({ desk }: { desk: TextDesk }) {
  const { t } = useTranslation('reporting');
  if (!desk.restored) return null;
  const { count, keptAt } = desk.restored;
  return (
    <p className={notice.notice} role="status">
      <Info size={16} aria-hidden />
      <span>{t('content.text.restored', { count, at: formatDateTime(keptAt) })}</span>
    </p>
  );
}
