import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { useNamedUnit } from './unit-filter';
import type { View } from './views';

const route = getRouteApi('/shell/ho-so');

/** The filters that stand in the address, in words: group, status, unit. */
export function useChosen(view: View): string[] {
  const { t } = useTranslation('casework');
  const { tinh_trang, don_vi } = route.useSearch();
  const unit = useNamedUnit(don_vi);
  const status = tinh_trang && t(`statusShort.${tinh_trang}`);
  return [t(`view.${view.key}`), status, unit?.name].filter((word) => !!word) as string[];
}
