import { useCallback } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { withLatest } from '../common/use-form-task';
import { read } from '../gql';
import type { ReformFieldsFragment } from '../gql/graphql';
import { ReformFields, ReformQuery } from './reform.graphql';

export type Reform = ReformFieldsFragment;
export type Step = 'van_ban' | 'don_vi' | 'kiem_tra' | 'ra_soat' | 'ap_dung' | 'ket_qua';

export const steps: readonly Step[] = ['van_ban', 'don_vi', 'kiem_tra', 'ra_soat', 'ap_dung', 'ket_qua'];

/** Where a plan that is opened again goes on. */
export function stepOf(reform: Reform): Step {
  if (reform.state === 'APPLIED') return 'ket_qua';
  if (reform.lineCount === 0) return 'don_vi';
  if (reform.state !== 'CHECKED' || (reform.summary?.problems.length ?? 0) > 0) return 'kiem_tra';
  return reform.open > 0 ? 'ra_soat' : 'ap_dung';
}

/** A step is done when the one after it has something to work on. */
export function isDone(reform: Reform, step: Step): boolean {
  const checked = reform.state === 'CHECKED' && reform.summary?.problems.length === 0;
  const applied = reform.state === 'APPLIED';
  switch (step) {
    case 'van_ban':
      return true;
    case 'don_vi':
      return reform.lineCount > 0;
    case 'kiem_tra':
      return applied || checked;
    case 'ra_soat':
      return applied || (checked && reform.open === 0);
    default:
      return applied;
  }
}

/** Why an action of the plan cannot be taken now; null when it can. */
export function refusalOf(reform: Reform, action: string): string | null {
  const found = reform.actions.find((each) => each.action === action);
  return found && !found.allowed ? (found.reason ?? null) : null;
}

export const versionOf = ({ id, version }: Reform) => ({ id, version });

/** One plan, fresh, with a way to change it that survives somebody else being first. */
export function useReform(id: string) {
  const { t } = useTranslation('admin');
  const [{ data, error }, refetch] = useQuery({ query: ReformQuery, variables: { id } });
  const reload = useCallback(() => refetch({ requestPolicy: 'network-only' }), [refetch]);
  const change = useCallback(
    <Result>(work: () => Promise<Result>) => withLatest(work, reload, t('reform.reloaded')),
    [reload, t],
  );
  return { reform: read(ReformFields, data?.reorganisation ?? null), error, reload, change };
}

export type Change = ReturnType<typeof useReform>['change'];
