import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useStore } from '@/shared/grid/use-session';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { ConfirmDialog } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { useShortcuts } from '@/shared/ui/shortcuts';
import type { DesignSaver } from './design-saver';
import { DiscardDesign } from './designer.graphql';
import classes from './designer.module.css';
import { PublishDialog } from './publish-dialog';
import type { Designer } from './use-designer';

interface Props {
  id: string;
  designer: Designer;
  /** The version it became. */
  published: string | null;
}

/** Steps back and forth, whether all is kept, and what becomes of the design. */
export function DesignerTools({ id, designer, published }: Props) {
  const { t } = useTranslation('designer');
  const navigate = useNavigate();
  const discard = useAction(DiscardDesign);
  const [open, setOpen] = useState<'publish' | 'discard' | null>(null);
  const { problems, checking, saver, undo, redo } = designer;
  useShortcuts([
    { keys: 'mod+z', label: t('undo'), run: () => undo?.() },
    { keys: 'mod+y', label: t('redo'), run: () => redo?.() },
  ]);
  const errors = problems.filter(({ severity }) => severity === 'ERROR').length;
  const hindered =
    errors > 0 ? t('publish.errors', { count: errors }) : checking ? t('publish.checking') : null;
  return (
    <>
      <SaveState saver={saver} />
      <StepButton step={undo} none={t('noUndo')}>
        {t('undo')}
      </StepButton>
      <StepButton step={redo} none={t('noRedo')}>
        {t('redo')}
      </StepButton>
      <Button variant="default" onClick={() => setOpen('discard')}>
        {t('discard.button')}
      </Button>
      <ActionButton disabledReason={hindered} onClick={() => setOpen('publish')}>
        {t(published ? 'fromVersion' : 'publish.button')}
      </ActionButton>
      <PublishDialog id={id} designer={designer} opened={open === 'publish'} onClose={() => setOpen(null)} />
      <ConfirmDialog
        title={t('discard.button')}
        action={t('discard.button')}
        danger
        opened={open === 'discard'}
        onClose={() => setOpen(null)}
        onConfirm={async () => {
          await saver.flush();
          await discard({ draft: { id, version: saver.version } });
          void notify.done(t('discard.done'));
          await navigate({ to: '/bao-cao/thiet-ke-bieu-mau' });
        }}
      >
        <p>{t('discard.text')}</p>
      </ConfirmDialog>
    </>
  );
}

interface StepProps {
  step: (() => void) | null;
  none: string;
  children: ReactNode;
}

function StepButton({ step, none, children }: StepProps) {
  return (
    <ActionButton variant="default" disabledReason={step ? null : none} onClick={() => step?.()}>
      {children}
    </ActionButton>
  );
}

function SaveState({ saver }: { saver: DesignSaver }) {
  const { t } = useTranslation('designer');
  const state = useStore(saver.state);
  return (
    <span className={classes.saving} role="status">
      {state.at === 'failed' ? (
        <>
          {t('save.failed', { message: state.error.message })}{' '}
          <Button size="compact-sm" variant="default" onClick={() => void saver.flush()}>
            {t('save.again')}
          </Button>
        </>
      ) : (
        t(`save.${state.at}`)
      )}
    </span>
  );
}
