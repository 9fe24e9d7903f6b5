import { useNavigate } from '@tanstack/react-router';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { DialogFrame } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import { DialogForm } from '../dialog-form';
import { PublishDesign } from './designer.graphql';
import { Field } from './fields';
import type { Designer } from './use-designer';

interface Props {
  id: string;
  designer: Designer;
  opened: boolean;
  onClose: () => void;
}

/** Makes the design a version of its form, in force from a day. */
export function PublishDialog(props: Props) {
  const { t } = useTranslation('designer');
  return (
    <DialogFrame title={t('publish.title')} opened={props.opened} onClose={props.onClose}>
      <Body {...props} />
    </DialogFrame>
  );
}

function Body({ id, designer, onClose }: Props) {
  const { t } = useTranslation('designer');
  const navigate = useNavigate();
  const publish = useAction(PublishDesign);
  const { design, set, saver } = designer;
  const task = useTask(async () => {
    await saver.flush();
    const { publishFormDraft: kept } = await publish({ draft: { id, version: saver.version } });
    if (!kept) return;
    void notify.done(t('publish.done', { code: kept.code, edition: kept.edition }));
    await navigate({ to: '/bao-cao/bieu-mau/$versionId', params: { versionId: kept.id } });
  });
  return (
    <DialogForm
      action={t('publish.action')}
      busy={task.busy}
      error={task.error}
      onSubmit={() => void task.run()}
      onClose={onClose}
    >
      <p>{t('publish.text')}</p>
      <Field
        label={t('general.edition')}
        value={design.edition}
        onChange={(edition) => set({ edition }, 'general.edition')}
      />
      <DateInput
        label={t('general.validFrom')}
        value={design.validFrom}
        onChange={(validFrom) => set({ validFrom })}
      />
    </DialogForm>
  );
}
