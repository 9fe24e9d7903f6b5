import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import { PrintFoot } from '../printing/print-foot';
import '../printing/texts';
import { useChosen } from './chosen';
import type { View } from './views';

const route = getRouteApi('/shell/ho-so');

interface Props {
  view: View;
  counted: boolean;
  searched: boolean;
  shown: number;
  total: string | undefined;
  note: string;
}

/** The foot of the printed list with the filter that stands; of a search only that there is one. */
export function ListFoot({ view, counted, searched, ...rest }: Props) {
  const { t } = useTranslation('casework');
  const print = useTranslation('casePrint');
  const { xep } = route.useSearch();
  const [group, ...filters] = useChosen(view);
  const chosen = [
    counted ? print.t('counted') : group,
    ...filters,
    searched && print.t('searched'),
    `${t('list.order')} ${t(xep === 'moi' ? 'list.byUpdated' : 'list.byDue')}`,
  ];
  return <PrintFoot chosen={chosen} {...rest} />;
}
