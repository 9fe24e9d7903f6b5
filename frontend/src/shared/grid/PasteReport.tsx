import { Button, Modal } from '@mantine/core';
import { placeName } from './cell-names';
import classes from './dialogs.module.css';
import { displayCell } from './read-cell';
import type { GridSession } from './session';
import { gridStrings } from './strings';
import type { CellRef } from './types';
import { useStore } from './use-session';

/** Refused cells that are listed one by one. */
const LISTED = 100;
const strings = gridStrings.paste;

/** How a paste went; silent when every cell was taken. */
export function PasteReport({ session, onClose }: { session: GridSession; onClose: () => void }) {
  const result = useStore(session.pasteResult);
  const close = () => {
    session.pasteResult.set(undefined);
    onClose();
  };
  if (!result || result.refused.length + result.outside + result.claims.length === 0) return null;
  const { accepted, refused, outside, grown, claims } = result;
  const jump = (cell: CellRef) => {
    session.pasteResult.set(undefined);
    session.goTo(cell);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={strings.title}
      size="lg"
      closeButtonProps={{ 'aria-label': strings.close }}
    >
      <div className={classes.dialog}>
        <p>
          {strings.summary(accepted, refused.length)} {outside > 0 && strings.outside(outside)}{' '}
          {grown > 0 && strings.grown(grown)}
        </p>
        {claims.length > 0 && <ClaimList session={session} claims={claims} onJump={jump} />}
        {refused.length > 0 && (
          <div className={classes.dialogScroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{strings.refusedHead.place}</th>
                  <th scope="col">{strings.refusedHead.text}</th>
                  <th scope="col">{strings.refusedHead.reason}</th>
                </tr>
              </thead>
              <tbody>
                {refused.slice(0, LISTED).map((cell) => (
                  <tr key={`${cell.row}.${cell.column}`}>
                    <td>
                      <button type="button" className={classes.textButton} onClick={() => jump(cell)}>
                        {placeName(session, cell)}
                      </button>
                    </td>
                    <td className={classes.pasted}>{cell.text}</td>
                    <td>{gridStrings.reasons[cell.reason]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {refused.length > LISTED && <p>{strings.more(refused.length - LISTED)}</p>}
          </div>
        )}
        <div className={classes.dialogActions}>
          {claims.length > 0 && (
            <Button
              variant="default"
              onClick={() => {
                session.dropClaims();
                close();
              }}
            >
              {strings.dropClaims}
            </Button>
          )}
          <Button onClick={close} data-autofocus>
            {strings.close}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

interface ClaimListProps {
  session: GridSession;
  claims: readonly (CellRef & { pasted: string; computed: string })[];
  onJump: (cell: CellRef) => void;
}

function ClaimList({ session, claims, onJump }: ClaimListProps) {
  const shown = (column: string, value: string) => {
    const spec = session.model.columns[session.model.columnIndex(column)];
    return spec && value !== '' ? displayCell(value, spec) : gridStrings.problems.incomplete;
  };
  return (
    <>
      <p>{strings.claims(claims.length)}</p>
      <ul className={classes.claims}>
        {claims.slice(0, LISTED).map((claim) => (
          <li key={`${claim.row}.${claim.column}`}>
            <button type="button" className={classes.textButton} onClick={() => onJump(claim)}>
              {strings.claim(
                placeName(session, claim),
                shown(claim.column, claim.pasted),
                shown(claim.column, claim.computed),
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
