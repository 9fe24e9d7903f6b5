import { Button } from '@mantine/core';
import { useOnline } from '@/shared/graphql/connection';
import { useStore } from '@/shared/grid/use-session';
import { useTranslation } from '@/shared/i18n';
import { CircleAlert, CircleCheck, Clock, RefreshCw, WifiOff } from '@/shared/ui/icons';
import { unfinishedLines } from '../values';
import type { CaseDesk } from './case-desk';
import classes from './entry.module.css';

/** Where what was typed is: with the server, on its way, or only on this page. */
export function SaveLine({ desk }: { desk: CaseDesk }) {
  const { t } = useTranslation('casework');
  const content = useStore(desk.content);
  const lines = unfinishedLines(content);
  return (
    <span className={classes.save}>
      <State desk={desk} />
      {lines > 0 && (
        <span data-tone="warn">
          <Clock size={14} aria-hidden /> {t('save.lines', { count: lines })}
        </span>
      )}
    </span>
  );
}

function State({ desk }: { desk: CaseDesk }) {
  const { t } = useTranslation('casework');
  const state = useStore(desk.saver.state);
  const online = useOnline();
  useStore(desk.saver.changes);
  const count = Math.max(desk.edits.waiting.length, 1);
  if (state.kind === 'REFUSED') {
    return (
      <span data-tone="bad" role="status">
        <CircleAlert size={14} aria-hidden /> {t('save.refused', { count })}: {state.error.message}{' '}
        <Button size="compact-xs" variant="default" onClick={() => void desk.saver.flush()}>
          {t('save.retry')}
        </Button>
      </span>
    );
  }
  if (state.kind === 'OFFLINE' || (!online && desk.edits.hasWaiting)) {
    return (
      <span data-tone="warn" role="status">
        <WifiOff size={14} aria-hidden /> {t('save.offline', { count })}
      </span>
    );
  }
  const [Icon, said, tone] =
    state.kind === 'SAVED'
      ? [CircleCheck, t('save.saved'), 'ok']
      : state.kind === 'SAVING'
        ? [RefreshCw, t('save.saving'), 'quiet']
        : [Clock, t('save.waiting'), 'quiet'];
  return (
    <span data-tone={tone} role="status">
      <Icon size={14} aria-hidden /> {said}
    </span>
  );
}
