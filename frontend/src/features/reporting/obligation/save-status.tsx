import { Button } from '@mantine/core';
import { useOnline } from '@/shared/graphql/connection';
import { useStore } from '@/shared/grid/use-session';
import { useTranslation } from '@/shared/i18n';
import { CircleAlert, CircleCheck, Clock, RefreshCw, WifiOff } from '@/shared/ui/icons';
import type { EntryDesk } from './entry-desk';
import classes from './save-status.module.css';

interface Props {
  desk: Pick<EntryDesk, 'edits' | 'saver'>;
  updatedBy: string | null | undefined;
  /** What is counted: cells of the sheet or sections of the text. */
  things?: 'cell' | 'section';
}

/** Where the draft is: saved, saving, or only on this machine. */
export function SaveStatus({ desk, updatedBy, things = 'cell' }: Props) {
  const { t } = useTranslation('reporting');
  const words = things === 'cell' ? 'obligation.save' : 'content.text';
  const state = useStore(desk.saver.state);
  const online = useOnline();
  useStore(desk.saver.changes);
  const count = desk.edits.unsent;
  if (state.kind === 'REFUSED') {
    return (
      <span className={classes.status} data-tone="bad" role="status">
        <CircleAlert size={14} aria-hidden />
        <span title={state.error.message}>
          {t(`${words}.refused`, { count })}: {state.error.message}
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
        {t(`${words}.offline`, { count })}
      </span>
    );
  }
  const [Icon, said] =
    state.kind === 'SAVED'
      ? [CircleCheck, t('obligation.save.saved')]
      : state.kind === 'SAVING'
        ? [RefreshCw, t('obligation.save.saving')]
        : [Clock, t('obligation.save.waiting')];
  return (
    <span className={classes.status} data-tone={state.kind === 'SAVED' ? 'ok' : 'quiet'} role="status">
      <Icon size={14} aria-hidden />
      {said}
      {updatedBy && <span className={classes.by}>({t('obligation.save.by', { by: updatedBy })})</span>}
    </span>
  );
}
