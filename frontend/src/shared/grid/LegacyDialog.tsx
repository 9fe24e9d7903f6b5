import { Button, Modal } from '@mantine/core';
import classes from './dialogs.module.css';
import type { GridSession } from './session';
import { answerLegacy } from './session-paste';
import { gridStrings } from './strings';
import { useStore } from './use-session';

const strings = gridStrings.legacy;

/** Text of an old typeface's code: shown before and after, and turned into Unicode only when asked. */
export function LegacyDialog({ session, onClose }: { session: GridSession; onClose: () => void }) {
  const question = useStore(session.question);
  if (question?.kind !== 'LEGACY') return null;
  const { legacy } = question;
  const answer = (choice: 'CONVERT' | 'KEEP' | 'CANCEL') => {
    answerLegacy(session, choice);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={() => answer('CANCEL')}
      title={strings.title}
      closeButtonProps={{ 'aria-label': strings.cancel }}
    >
      <div className={classes.dialog}>
        <p>{strings.question(legacy.name)}</p>
        <dl className={classes.beforeAfter}>
          <dt>{strings.before}</dt>
          <dd>{legacy.before}</dd>
          <dt>{strings.after}</dt>
          <dd>{legacy.after}</dd>
        </dl>
        <p className={classes.quiet}>{strings.undo}</p>
        <div className={classes.dialogActions}>
          <Button variant="default" onClick={() => answer('CANCEL')}>
            {strings.cancel}
          </Button>
          <Button variant="default" onClick={() => answer('KEEP')}>
            {strings.keep}
          </Button>
          <Button onClick={() => answer('CONVERT')} data-autofocus>
            {strings.convert}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
