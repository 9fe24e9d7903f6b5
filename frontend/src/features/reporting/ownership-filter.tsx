import { Button } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { X } from '@/shared/ui/icons';
import { FilterChoice } from './filters';

const route = getRouteApi('/shell/bao-cao');

/** Whose reports: all, the own unit's, or of the units one follows; and what a figure of the on-time table narrowed to. */
export function OwnershipFilter() {
  const { t } = useTranslation('reporting');
  const search = route.useSearch();
  const navigate = useNavigate();
  const follows = useCan('group.list');
  const set = (change: Partial<typeof search>) =>
    void navigate({ to: '/bao-cao', search: { ...search, phan: 'nghia-vu', ...change }, replace: true });
  const narrowed = search.don_vi_id || search.han_tu || search.han_den;
  return (
    <>
      <FilterChoice
        label={t('column.unit')}
        value={search.cua}
        options={[
          { value: 'don-vi' as const, label: t('filter.own') },
          ...(follows ? [{ value: 'toi' as const, label: t('filter.mine') }] : []),
        ]}
        onChange={(cua) => set({ cua })}
      />
      {narrowed && (
        <Button
          variant="light"
          size="sm"
          rightSection={<X size={14} />}
          title={t('filter.drop')}
          onClick={() => set({ don_vi_id: undefined, han_tu: undefined, han_den: undefined })}
        >
          {search.han_tu && search.han_den
            ? t('filter.span', { from: formatDate(search.han_tu), to: formatDate(search.han_den) })
            : t('filter.oneUnit')}
        </Button>
      )}
    </>
  );
}
