import { Button, Modal } from '@mantine/core';
import { placeName } from './cell-names';
import { PASTE_LIMIT } from './clipboard';
import classes from './dialogs.module.css';
import type { GridSession } from './session';
import { answerTooLarge } from './session-paste';
import { gridStrings } from './strings';
import { useStore } from './use-session';

const strings = gridStrings.paste;

/** A block larger than the form: nothing is written before the person decides. */
export function TooLargeDialog({ session, onClose }: { session: GridSession; onClose: () => void }) {
  const question = useStore(session.question);
  if (question?.kind !== 'TOO_LARGE') return null;
  const { job, placement, start } = question;
  const answer = (choice: 'CLIP' | 'TURN' | 'CANCEL') => {
    answerTooLarge(session, choice);
    onClose();
  };
  const rows = placement.block.length;
  const columns = Math.max(...placement.block.map((row) => row.length));
  const at = { row: session.model.rowAt(start.row)?.key, column: session.model.columns[start.column]?.key };
  const huge = job.block.length * columns > PASTE_LIMIT;
  return (
    <Modal
      opened
      onClose={() => answer('CANCEL')}
      title={strings.tooLargeTitle}
      closeButtonProps={{ 'aria-label': strings.cancel }}
    >
      <div className={classes.dialog}>
        <p>{strings.tooLarge(rows, columns, placeName(session, at))}</p>
        <div className={classes.dialogActions}>
          <Button variant="default" onClick={() => answer('CANCEL')}>
            {strings.cancel}
          </Button>
          {placement.fitsTransposed && (
            <Button variant="default" onClick={() => answer('TURN')}>
              {strings.turn}
            </Button>
          )}
          {!huge && <Button onClick={() => answer('CLIP')}>{strings.clip}</Button>}
        </div>
      </div>
    </Modal>
  );
}
