import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { SearchField } from '@/shared/ui/search-field';
import classes from '../casework.module.css';
import { readTerm } from '../term';
import { UnitFilter } from './unit-filter';

const route = getRouteApi('/shell/ho-so');

interface Props {
  typed: string;
  onType: (typed: string) => void;
}

/** Search and filters in one row; the filters stand in the address, the search does not. */
export function Filters({ typed, onType }: Props) {
  const { t } = useTranslation('casework');
  const searches = useCan('case.search');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return (
    <>
      <SearchField
        label={t('list.search')}
        placeholder={t(searches ? 'list.searchHint' : 'list.searchCode')}
        value={typed}
        onChange={onType}
        width={340}
      />
      <NativeSelect
        size="sm"
        aria-label={t('list.status')}
        value={search.tinh_trang ?? ''}
        onChange={(event) =>
          set({ tinh_trang: (event.currentTarget.value as 'USER' | 'DEPENDENT') || undefined })
        }
        data={[
          { value: '', label: `${t('list.status')}: ${t('list.all')}` },
          { value: 'USER', label: t('statusShort.USER') },
          { value: 'DEPENDENT', label: t('statusShort.DEPENDENT') },
        ]}
      />
      <UnitFilter value={search.don_vi} onChange={(don_vi) => set({ don_vi })} />
      <NativeSelect
        size="sm"
        aria-label={t('list.order')}
        value={search.xep ?? ''}
        onChange={(event) => set({ xep: event.currentTarget.value === 'moi' ? 'moi' : undefined })}
        data={[
          { value: '', label: `${t('list.order')}: ${t('list.byDue')}` },
          { value: 'moi', label: `${t('list.order')}: ${t('list.byUpdated')}` },
        ]}
      />
    </>
  );
}

/** How the search box was understood. */
export function TermHint({ typed }: { typed: string }) {
  const { t } = useTranslation('casework');
  const reading = readTerm(typed);
  if (reading.kind === 'none') return null;
  const said =
    reading.kind === 'unfinishedNumber'
      ? t('list.unfinished', { digits: reading.digits })
      : reading.kind === 'shortName'
        ? t('list.shortName')
        : `${t(`list.by.${kindOf(reading.term)}`)}. ${t('list.searchPrivate')}`;
  return (
    <p className={classes.hint} role="status">
      {said}
    </p>
  );
}

function kindOf(term: {
  name?: unknown;
  personalNumber?: unknown;
  phone?: unknown;
  code?: unknown;
  birthYear?: unknown;
}) {
  if (term.name) return term.birthYear ? 'nameYear' : 'name';
  if (term.personalNumber) return 'personalNumber';
  if (term.phone) return 'phone';
  return term.code ? 'code' : 'birthYear';
}
