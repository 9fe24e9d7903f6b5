import { Select } from '@mantine/core';
import { useQuery } from 'urql';
import { matches } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { standing, today } from '../common/validity';
import { RegimeChoicesQuery, UnitHoldersQuery } from './duties.graphql';

interface Props {
  value: string;
  onChange: (id: string) => void;
  error: string | undefined;
}

/** One of the report regimes. */
export function RegimePicker({ value, onChange, error }: Props) {
  const { t } = useTranslation('admin');
  const [{ data, fetching }] = useQuery({ query: RegimeChoicesQuery });
  return (
    <Select
      label={t('duty.regime')}
      data={(data?.regimes ?? []).map((regime) => ({
        value: regime.id,
        label: `${regime.code} – ${regime.name}`,
      }))}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && matches(option.label, search))
      }
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      searchable
      nothingFoundMessage={fetching ? t('unit.picking') : t('duty.noRegime')}
      error={error}
      required
    />
  );
}

/** One of the positions of a unit, with who holds it. */
export function PositionPicker({ unitId, value, onChange, error }: Props & { unitId: string }) {
  const { t } = useTranslation('admin');
  const [{ data, fetching }] = useQuery({ query: UnitHoldersQuery, variables: { unitId }, pause: !unitId });
  const now = today();
  const choices = (data?.accounts?.items ?? []).flatMap((account) =>
    (account.positions ?? [])
      .filter((one) => one.unit?.id === unitId && standing(one.validFrom, one.validTo, now) !== 'ENDED')
      .map((one) => ({
        value: one.id,
        label: `${one.title} – ${account.displayName} (${account.username})`,
      })),
  );
  return (
    <Select
      label={t('duty.position')}
      description={unitId ? undefined : t('duty.positionFirst')}
      data={choices}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      nothingFoundMessage={fetching ? t('unit.picking') : t('duty.noPosition')}
      searchable
      error={error}
      required
    />
  );
}
