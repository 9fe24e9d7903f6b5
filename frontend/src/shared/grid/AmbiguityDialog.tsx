import { Button, Modal } from '@mantine/core';
import { type Convention, formatVi } from '../numbers';
import classes from './dialogs.module.css';
import type { GridSession } from './session';
import { answerConvention } from './session-paste';
import { spokenNumber } from './spoken-number';
import { gridStrings } from './strings';
import { useStore } from './use-session';

const strings = gridStrings.ambiguity;

/** "1.234" may be a thousand and more, or one and a bit: asked once for the whole block. */
export function AmbiguityDialog({ session, onClose }: { session: GridSession; onClose: () => void }) {
  const question = useStore(session.question);
  if (question?.kind !== 'AMBIGUOUS' && question?.kind !== 'MIXED') return null;
  const answer = (convention: Convention | undefined) => {
    answerConvention(session, convention);
    onClose();
  };
  const typed = question.place.kind === 'TYPED';
  return (
    <Modal
      opened
      onClose={() => answer(undefined)}
      title={strings.title}
      closeButtonProps={{ 'aria-label': typed ? strings.cancelTyped : strings.cancel }}
    >
      <div className={classes.dialog}>
        {question.kind === 'AMBIGUOUS' ? (
          <>
            <p className={classes.question}>{strings.question(question.sample)}</p>
            <ChoiceButton first label={strings.vi} value={question.vi} onClick={() => answer('VI')} />
            <ChoiceButton label={strings.us} value={question.us} onClick={() => answer('US')} />
            <p className={classes.quiet}>{typed ? strings.explainTyped : strings.explain}</p>
          </>
        ) : (
          <>
            <p>{strings.mixed(question.viSample, question.usSample)}</p>
            <ChoiceButton first label={strings.vi} onClick={() => answer('VI')} />
            <ChoiceButton label={strings.us} onClick={() => answer('US')} />
          </>
        )}
        <div className={classes.dialogActions}>
          <Button variant="default" onClick={() => answer(undefined)}>
            {typed ? strings.cancelTyped : strings.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

interface ChoiceButtonProps {
  label: string;
  /** What the sample is worth read this way. */
  value?: string;
  first?: boolean;
  onClick: () => void;
}

function ChoiceButton({ label, value, first, onClick }: ChoiceButtonProps) {
  return (
    <button type="button" className={classes.choice} onClick={onClick} data-autofocus={first || undefined}>
      {value !== undefined && (
        <strong>
          {spokenNumber(value)} <span className={classes.quiet}>({formatVi(value)})</span>
        </strong>
      )}
      <span>{label}</span>
    </button>
  );
}
