import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { FilterChoice } from '../filters';
import type { UnitLine } from './progress';

const route = getRouteApi('/shell/bao-cao/dot/$roundId');

type Whose = 'toi' | 'chua-phan' | undefined;

/** Whether a unit is one of those one follows, or one that nobody follows. */
export function ofOfficer({ mine, officers }: UnitLine, whose: Whose): boolean {
  if (whose === 'toi') return mine;
  return whose !== 'chua-phan' || !officers || officers.length === 0;
}

/** Narrows a round to the units one follows, or to those that nobody does. */
export function OfficerFilter({ roundId }: { roundId: string }) {
  const { t } = useTranslation('reporting');
  const search = route.useSearch();
  const navigate = useNavigate();
  const knows = useCan('group.officers');
  const follows = useCan('group.list');
  if (!knows) return null;
  return (
    <FilterChoice
      label={t('urging.filter.label')}
      value={search.cua}
      options={[
        ...(follows ? [{ value: 'toi' as const, label: t('urging.filter.mine') }] : []),
        { value: 'chua-phan' as const, label: t('urging.filter.none') },
      ]}
      onChange={(cua) =>
        void navigate({
          to: '/bao-cao/dot/$roundId',
          params: { roundId },
          search: { ...search, cua },
          replace: true,
        })
      }
    />
  );
}
