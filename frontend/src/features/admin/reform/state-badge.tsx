import { useTranslation } from '@/shared/i18n';
import { type Status, StatusBadge } from '@/shared/ui/status-badge';
import type { ReorganisationState } from '../gql/graphql';

const looks: Record<ReorganisationState, Status> = {
  DRAFT: 'DRAFT',
  CHECKED: 'OPEN',
  APPLIED: 'APPROVED',
  ABANDONED: 'CLOSED',
};

export function StateBadge({ state }: { state: ReorganisationState }) {
  const { t } = useTranslation('admin');
  return <StatusBadge status={looks[state]} label={t(`reform.states.${state}`)} />;
}
