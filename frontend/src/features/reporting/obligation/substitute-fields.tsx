import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from 'urql';
import { formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { FileChoice } from '@/shared/ui/file-choice';
import form from '../dialog-form.module.css';
import type { IssueFaults, SubstituteValues } from './issue-values';
import { OutagesQuery } from './obligation.graphql';

interface Props {
  values: SubstituteValues;
  onChange: (values: SubstituteValues) => void;
  told: (key: keyof IssueFaults) => string | undefined;
}

/** What was sent instead while the system was down: which outage, number, date and the file itself. */
export function SubstituteFields({ values, onChange, told }: Props) {
  const { t } = useTranslation('reporting');
  const [{ data }] = useQuery({ query: OutagesQuery });
  const outages = data?.outages ?? [];
  const set = (change: Partial<SubstituteValues>) => onChange({ ...values, ...change });
  return (
    <>
      {data && outages.length === 0 ? (
        <p className={form.note}>{t('obligation.issue.outageNone')}</p>
      ) : (
        <NativeSelect
          label={t('obligation.issue.outageWhich')}
          value={values.outageId}
          onChange={(event) => set({ outageId: event.currentTarget.value })}
          error={told('outageId')}
          data={[
            { value: '', label: t('obligation.issue.outageChoose') },
            ...outages.map(({ id, startedAt, endedAt, reason }) => ({
              value: id,
              label: t('obligation.issue.outageLine', {
                from: formatDateTime(startedAt),
                to: endedAt ? formatDateTime(endedAt) : t('obligation.issue.outageNow'),
                reason,
              }),
            })),
          ]}
        />
      )}
      <div className={form.pair}>
        <TextInput
          label={t('obligation.issue.substituteNumber')}
          value={values.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
          error={told('number')}
          maxLength={80}
        />
        <DateInput
          label={t('obligation.issue.substituteDate')}
          value={values.date}
          onChange={(date) => set({ date })}
          error={told('date')}
        />
      </div>
      <FileChoice
        label={t('obligation.issue.file')}
        accept="application/pdf,.pdf"
        error={told('file')}
        onChoose={(file) => set({ file })}
      />
    </>
  );
}
