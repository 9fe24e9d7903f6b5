import { Button } from '@mantine/core';
import { useOnline } from '@/shared/graphql/connection';
import { useStore } from '@/shared/grid/use-session';
import { useTranslation } from '@/shared/i18n';
import { CircleAlert, CircleCheck, Clock, RefreshCw, WifiOff } from '@/shared/ui/icons';
import type { EntryDesk } from './entry-desk';
import classes from './save-status.module.css';

/** Where the draft is: saved, saving, or only on this machine. */
export function SaveStatus({ desk, updatedBy }: { desk: EntryDesk; updatedBy: string | null | undefined }) {
  const { t } = useTranslation('reporting');
  const state = useStore(desk.saver.state);
  const online = useOnline();
  useStore(desk.saver.changes);
  const count = desk.edits.unsent;
  if (state.kind === 'REFUSED') {
    return (
      <span className={classes.status} data-tone="bad" role="status">
        <CircleAlert size={14} aria-hidden />
        <span title={state.error.message}>
          {t('obligation.save.refused', { count })}: {state.error.message}
        </span>
        <Button size="compact-xs" variant="default" onClick={() => void desk.saver.flush()}>
          {t('obligation.save.retry')}
        </Button>
      </span>
    );
  }
  if (state.kind === 'OFFLINE' || (!online && count > 0)) {
    return (
      <span className={classes.status} data-tone="warn" role="status">
        <WifiOff size={14} aria-hidden />
        {t('obligation.save.offline', { count })}
      </span>
    );
  }
  const [Icon, words] =
    state.kind === 'SAVED'
      ? [CircleCheck, t('obligation.save.saved')]
      : state.kind === 'SAVING'
        ? [RefreshCw, t('obligation.save.saving')]
        : [Clock, t('obligation.save.waiting')];
  return (
    <span className={classes.status} data-tone={state.kind === 'SAVED' ? 'ok' : 'quiet'} role="status">
      <Icon size={14} aria-hidden />
      {words}
      {updatedBy && <span className={classes.by}>({t('obligation.save.by', { by: updatedBy })})</span>}
    </span>
  );
}
