import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DialogFrame } from '@/shared/ui/dialogs';
import { useTask } from '@/shared/ui/use-task';
import { DialogForm } from '../dialog-form';
import type { HeadFieldsFragment } from '../gql/graphql';
import { clientForm } from './client-form';
import { CommentCell } from './mutations.graphql';
import { placeWords } from './place-words';

interface Props {
  head: HeadFieldsFragment;
  place: string;
  onClose: () => void;
}

/** A remark on one cell; Ctrl+Enter sends it. */
export function CommentComposer({ head, place, onClose }: Props) {
  const { t } = useTranslation('reporting');
  const words = placeWords(t, clientForm(head.round?.formVersion), place);
  return (
    <DialogFrame title={t('obligation.comment.write', { place: words })} opened onClose={onClose}>
      <Body head={head} place={place} onClose={onClose} />
    </DialogFrame>
  );
}

function Body({ head, place, onClose }: Props) {
  const { t } = useTranslation('reporting');
  const [text, setText] = useState('');
  const [checked, setChecked] = useState(false);
  const comment = useAction(CommentCell);
  const written = text.normalize('NFC').trim();
  const task = useTask(async () => {
    await comment({ obligationId: head.id, input: { place, text: written } });
    onClose();
  });
  const submit = () => {
    setChecked(true);
    if (written) void task.run();
  };
  return (
    <DialogForm
      action={t('obligation.comment.send')}
      busy={task.busy}
      error={task.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        aria-label={t('obligation.comment.title')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
        error={checked && !written ? t('obligation.comment.missing') : undefined}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={2000}
        data-autofocus
      />
    </DialogForm>
  );
}
