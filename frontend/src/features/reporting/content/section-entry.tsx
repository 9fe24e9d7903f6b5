import { Button } from '@mantine/core';
import type { CellHold } from '@/shared/grid';
import { useStore } from '@/shared/grid/use-session';
import { useTranslation } from '@/shared/i18n';
import { formatVi } from '@/shared/numbers';
import notice from '../obligation/notice.module.css';
import classes from './content.module.css';
import { FigurePicker } from './figure-picker';
import { FigureTextarea } from './figure-textarea';
import { type FigureSource, referencesIn, renderFigures } from './figures';
import { headingName, lengthLimit, type Placed } from './outline-tree';
import { PlainText } from './plain-text';
import type { TextDesk } from './text-desk';
import { faultsOf, lengthOf } from './text-state';

interface Props extends Placed {
  desk: TextDesk;
  figures: FigureSource;
  hold: CellHold | undefined;
  text: string;
  open: boolean;
  onOpen: () => void;
}

/** One heading: what is written under it, how it will print, its guidance. */
export function SectionEntry({ heading, depth, desk, figures, hold, text, open, onOpen }: Props) {
  const { t } = useTranslation('reporting');
  const limit = lengthLimit(heading);
  const length = lengthOf(text);
  return (
    <section className={classes.section} data-section={heading.key} data-depth={depth} data-open={open}>
      <h3>
        {headingName(heading)}
        {heading.required && <span className={classes.required}> *</span>}
      </h3>
      {hold && <p className={classes.hold}>{hold.text}</p>}
      <Conflict desk={desk} name={heading.key} />
      <div className={classes.columns} data-plain={!heading.guidance}>
        <div>
          <FigureTextarea
            aria-label={t('content.text.label', { name: headingName(heading) })}
            text={text}
            maxRows={24}
            readOnly={hold?.shut ?? false}
            error={length > limit ? t('content.text.tooLong', { limit: formatVi(String(limit)) }) : undefined}
            onFocus={onOpen}
            onChange={(written) => desk.write(heading.key, written)}
            choose={(choice) => <FigurePicker form={figures.form} {...choice} />}
          >
            <span>
              {t('content.text.count', { length: formatVi(String(length)), limit: formatVi(String(limit)) })}
            </span>
          </FigureTextarea>
          <Faults desk={desk} name={heading.key} text={text} figures={figures} />
          {referencesIn(text).length > 0 && (
            <div className={classes.preview} data-preview>
              <strong>{t('content.text.preview')}</strong>
              <PlainText text={renderFigures(text, figures)} />
            </div>
          )}
        </div>
        {heading.guidance && (
          <aside className={classes.guidance} aria-label={t('content.text.guidance')}>
            {heading.guidance}
          </aside>
        )}
      </div>
    </section>
  );
}

interface FaultsProps {
  desk: TextDesk;
  name: string;
  text: string;
  figures: FigureSource;
}

function Faults({ desk, name, text, figures }: FaultsProps) {
  const { t } = useTranslation('reporting');
  const refusals = useStore(desk.refusals).filter(({ key }) => key === name);
  const all = faultsOf(text, figures);
  const faults = all.filter(({ fault }) => fault !== 'EMPTY');
  const waiting = all.filter(({ fault }) => fault === 'EMPTY').map(({ what }) => what);
  if (waiting.length > 0 && refusals.length + faults.length === 0) {
    return <p className={classes.waiting}>{t('content.text.waitingFor', { what: waiting.join(', ') })}</p>;
  }
  if (refusals.length + all.length === 0) return null;
  return (
    <ul className={classes.faults} role="status">
      {refusals.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
      {all.map(({ what, fault }) => (
        <li key={what}>{t(`content.fault.${fault}`, { what })}</li>
      ))}
    </ul>
  );
}

/** Two people wrote under the heading: both texts, one to keep. */
function Conflict({ desk, name }: { desk: TextDesk; name: string }) {
  const { t } = useTranslation('reporting');
  useStore(desk.saver.changes);
  const conflict = desk.edits.conflicts.find(({ column }) => column === name);
  if (!conflict) return null;
  const side = (choice: 'mine' | 'theirs', title: string, text: string, keep: string) => (
    <div>
      <strong>{title}</strong>
      <PlainText text={text} />
      <Button size="compact-sm" variant="default" onClick={() => desk.resolve(name, choice)}>
        {keep}
      </Button>
    </div>
  );
  return (
    <div className={notice.notice} data-tone="warn" role="alert">
      <div>
        <strong>{t('content.conflict.title', { by: conflict.by || t('content.conflict.someone') })}</strong>
        <div className={classes.conflict}>
          {side('mine', t('content.conflict.mine'), conflict.mine, t('content.conflict.keepMine'))}
          {side('theirs', t('content.conflict.theirs'), conflict.theirs, t('content.conflict.keepTheirs'))}
        </div>
      </div>
    </div>
  );
}
