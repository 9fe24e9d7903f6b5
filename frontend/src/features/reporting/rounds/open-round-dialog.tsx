import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DialogFrame } from '@/shared/ui/dialogs';
import { useTask } from '@/shared/ui/use-task';
import { DialogForm } from '../dialog-form';
import { RegimesQuery } from '../regimes/regimes.graphql';
import { OpenRound } from './rounds.graphql';

interface Props {
  opened: boolean;
  onClose: () => void;
}

/** Opens a thematic or ad hoc round by hand; periodic ones open by themselves. */
export function OpenRoundDialog({ opened, onClose }: Props) {
  const { t } = useTranslation('reporting');
  return (
    <DialogFrame title={t('rounds.open.title')} opened={opened} onClose={onClose}>
      <Body onClose={onClose} />
    </DialogFrame>
  );
}

function Body({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const [{ data }] = useQuery({ query: RegimesQuery });
  const [regimeId, setRegimeId] = useState('');
  const [periodKey, setPeriodKey] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const open = useAction(OpenRound);
  const task = useTask(async () => {
    const { openRound } = await open({ regimeId, periodKey: periodKey.trim() });
    onClose();
    if (openRound) await navigate({ to: '/bao-cao/dot/$roundId', params: { roundId: openRound.id } });
  });
  const submit = () => {
    const complete = regimeId !== '' && periodKey.trim() !== '';
    setFault(complete ? null : t('rounds.open.missing'));
    if (complete) void task.run();
  };
  const published = (data?.regimes ?? []).filter(({ state }) => state === 'PUBLISHED');
  return (
    <DialogForm
      action={t('rounds.open.action')}
      busy={task.busy}
      error={fault ?? task.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <NativeSelect
        label={t('rounds.open.regime')}
        value={regimeId}
        onChange={(event) => setRegimeId(event.currentTarget.value)}
        data={[
          { value: '', label: '' },
          ...published.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
        ]}
      />
      <TextInput
        label={t('rounds.open.key')}
        description={t('rounds.open.keyHint')}
        value={periodKey}
        onChange={(event) => setPeriodKey(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
