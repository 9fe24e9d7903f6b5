import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { useViewer } from '@/shared/session/viewer';
import { DateInput } from '@/shared/ui/date-input';
import { SearchField } from '@/shared/ui/search-field';
import { FilterChoice } from '../filters';
import { RoundsQuery } from '../rounds/rounds.graphql';
import { membersOf, timelinesses } from '../words';
import classes from './register.module.css';
import { versionStates } from './version-states';

const route = getRouteApi('/shell/bao-cao');

/** The filters of a register, in the address. */
export function RegisterFilters({ side }: { side: 'SENT' | 'RECEIVED' }) {
  const { t } = useTranslation('reporting');
  const common = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const leads = useViewer().duties.includes('LEAD_AGENCY');
  const [rounds] = useQuery({ query: RoundsQuery, variables: { first: 100 } });
  const known = rounds.data?.rounds ?? [];
  const set = (change: Partial<typeof search>) =>
    void navigate({ to: '/bao-cao', search: { ...search, phan: 'so', ...change }, replace: true });
  return (
    <>
      {leads && (
        <FilterChoice
          label={t('registers.side.label')}
          none={t('registers.side.RECEIVED')}
          value={search.so === 'gui' ? search.so : undefined}
          options={[
            { value: 'gui' as const, label: `${t('registers.side.label')}: ${t('registers.side.SENT')}` },
          ]}
          onChange={(so) => set({ so })}
        />
      )}
      {side === 'RECEIVED' && (
        <SearchField
          label={t('filter.unit')}
          value={search.don_vi ?? ''}
          onChange={(text) => set({ don_vi: text || undefined })}
          width={180}
        />
      )}
      <FilterChoice
        label={t('filter.regime')}
        value={search.che_do}
        options={distinct(
          known.map(({ regime }) => ({ value: regime?.id ?? '', label: regime?.code ?? '' })),
        )}
        onChange={(che_do) => set({ che_do })}
      />
      <FilterChoice
        label={t('column.period')}
        value={search.ky}
        options={distinct(
          known.map(({ periodKey, periodLabel }) => ({ value: periodKey, label: periodLabel })),
        )}
        onChange={(ky) => set({ ky })}
      />
      <FilterChoice
        label={t('registers.state')}
        value={membersOf(search.trang_thai, versionStates)[0]}
        options={versionStates.map((value) => ({ value, label: common.t(`status.${value}`) }))}
        onChange={(value) => set({ trang_thai: value && [value] })}
      />
      <FilterChoice
        label={t('filter.timeliness')}
        value={membersOf(search.han, timelinesses)[0]}
        options={timelinesses.map((value) => ({ value, label: common.t(`status.${value}`) }))}
        onChange={(value) => set({ han: value && [value] })}
      />
      <span className={classes.day}>
        <DateInput
          label={t('registers.from')}
          value={search.tu ?? ''}
          onChange={(tu) => set({ tu: tu || undefined })}
        />
      </span>
      <span className={classes.day}>
        <DateInput
          label={t('registers.to')}
          value={search.den ?? ''}
          onChange={(den) => set({ den: den || undefined })}
        />
      </span>
    </>
  );
}

function distinct(options: { value: string; label: string }[]): { value: string; label: string }[] {
  return [...new Map(options.filter(({ value }) => value).map((each) => [each.value, each])).values()];
}
