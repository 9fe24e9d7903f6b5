import '@/shared/i18n/page-texts';
import './page-styles';
import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import classes from './dialogs.module.css';
import { FormError } from './form-error';
import { useTask } from './use-task';

interface FrameProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog of the house's width and manners. */
export function DialogFrame({ title, opened, onClose, children }: FrameProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<span className={classes.title}>{title}</span>}
      size={520}
      centered
      // A press beside it would throw away what was typed; Esc and the buttons close it.
      closeOnClickOutside={false}
      // A second page banner otherwise: Mantine makes the head of a dialog a <header>.
      attributes={{ header: { role: 'presentation' } }}
      classNames={{ content: classes.content ?? '' }}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      <Begun>{children}</Begun>
    </Modal>
  );
}

/** Begins at the first field, not at the cross; gives the focus back to what opened the dialog. */
function Begun({ children }: { children: ReactNode }) {
  const [opener] = useState(() => document.activeElement);
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (body.current?.querySelector('[data-autofocus]')) return;
    const first =
      body.current?.querySelector('input:not([type="file"], [disabled]), textarea, select') ??
      body.current?.querySelector('button[type="submit"]');
    first?.setAttribute('data-autofocus', '');
  }, []);
  useEffect(
    () => () => {
      // After the dialog has gone, unless the focus went somewhere meanwhile.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        // What stood in a menu is gone: the page is the next best.
        const back =
          opener?.isConnected && opener !== document.body ? opener : document.querySelector('main');
        if (back instanceof HTMLElement) back.focus();
      });
    },
    [opener],
  );
  return <div ref={body}>{children}</div>;
}

interface ConfirmProps extends FrameProps {
  /** Says what the button does: "Đóng đợt báo cáo", never "OK". */
  action: string;
  danger?: boolean;
  onConfirm: () => Promise<unknown>;
}

/** Asks before something that cannot be taken back. A failure stays in the dialog. */
export function ConfirmDialog({ action, danger, onConfirm, children, ...frame }: ConfirmProps) {
  const { t } = useTranslation();
  const { run, busy, error } = useTask(onConfirm);
  const confirm = async () => {
    if (await run()) frame.onClose();
  };
  return (
    <DialogFrame {...frame}>
      <div className={classes.body}>
        <div>{children}</div>
        <FormError error={error} />
        <div className={classes.actions}>
          <Button variant="default" onClick={frame.onClose} disabled={busy}>
            {t('dialog.cancel')}
          </Button>
          <Button color={danger ? 'red' : 'blue'} loading={busy} onClick={confirm}>
            {action}
          </Button>
        </div>
      </div>
    </DialogFrame>
  );
}

/** A reason that the regulation or the house names. */
export interface NamedReason {
  code: string;
  label: string;
}

export interface GivenReason {
  codes: string[];
  text: string;
}

interface ReasonProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  action: string;
  danger?: boolean;
  /** Reasons to choose among; the text is then needed only when none is chosen. */
  reasons?: readonly NamedReason[];
  minLength?: number;
  children?: ReactNode;
  onConfirm: (reason: GivenReason) => Promise<unknown>;
}

/** Asks for a reason, from a list and in words, and shows what the receiver will read. */
export function ReasonDialog(props: ReasonProps) {
  const { title, opened, onClose } = props;
  return (
    <DialogFrame title={title} opened={opened} onClose={onClose}>
      <ReasonForm {...props} />
    </DialogFrame>
  );
}

function ReasonForm({
  action,
  danger,
  reasons = [],
  minLength = 10,
  children,
  onClose,
  onConfirm,
}: ReasonProps) {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<string[]>([]);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { run, busy, error } = useTask(onConfirm);
  const written = text.normalize('NFC').trim();
  const chosen = reasons.filter((reason) => codes.includes(reason.code));

  const confirm = async () => {
    if (chosen.length === 0 && written === '' && reasons.length > 0)
      return setFault(t('dialog.reasonMissing'));
    if ((written !== '' || reasons.length === 0) && written.length < minLength) {
      return setFault(t('dialog.reasonShort', { count: minLength }));
    }
    setFault(null);
    if (await run({ codes, text: written })) onClose();
  };

  return (
    <div className={classes.body}>
      {children}
      {reasons.length > 0 && (
        <Checkbox.Group label={t('dialog.reasonChoose')} value={codes} onChange={setCodes}>
          <div className={classes.reasons}>
            {reasons.map((reason) => (
              <Checkbox key={reason.code} value={reason.code} label={reason.label} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Textarea
        label={reasons.length > 0 ? t('dialog.reasonText') : t('dialog.reason')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setFault(null);
        }}
        error={fault}
        required={reasons.length === 0}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={2000}
        data-autofocus
      />
      {(chosen.length > 0 || written) && (
        <section className={classes.preview}>
          <h3>{t('dialog.preview')}</h3>
          {chosen.map((reason) => (
            <p key={reason.code}>– {reason.label}</p>
          ))}
          {written && <p>{written}</p>}
        </section>
      )}
      <FormError error={error} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t('dialog.cancel')}
        </Button>
        <Button color={danger ? 'red' : 'blue'} loading={busy} onClick={confirm}>
          {action}
        </Button>
      </div>
    </div>
  );
}
