import { Textarea } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import type { PartFieldsFragment } from '../gql/graphql';

interface Props {
  parts: readonly PartFieldsFragment[];
  reason: string;
  onReason: (reason: string) => void;
}

/** Parts that are not done when the report goes up: it may, with a reason, since the unit answers for all of it. */
export function Unfinished({ parts, reason, onReason }: Props) {
  const { t } = useTranslation('parts');
  return (
    <>
      <p>{t('unfinished.title', { count: parts.length })}</p>
      <ul>
        {parts.map(({ id, person, holder }) => (
          <li key={id}>{person ?? holder?.name}</li>
        ))}
      </ul>
      <Textarea
        label={t('unfinished.reason')}
        description={t('unfinished.answer')}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2000}
      />
    </>
  );
}
