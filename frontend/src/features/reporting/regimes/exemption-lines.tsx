import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import type { RegimeFieldsFragment } from '../gql/graphql';

type Exemption = Pick<
  RegimeFieldsFragment['exemptions'][number],
  'unit' | 'validFrom' | 'validTo' | 'reason'
>;

/** Units that are let off, each with its days and reason. */
export function ExemptionLines({ list }: { list: readonly Exemption[] }) {
  const { t } = useTranslation('reporting');
  return list.map(({ unit, validFrom, validTo, reason }) => {
    const when = validTo
      ? t('regimes.respondent.fromTo', { from: formatDate(validFrom), to: formatDate(validTo) })
      : t('regimes.respondent.from', { from: formatDate(validFrom) });
    return (
      <p key={`${unit?.id} ${validFrom}`}>
        {t('regimes.exemption.line', { name: unit?.name ?? '', when, reason })}
      </p>
    );
  });
}
