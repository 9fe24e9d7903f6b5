import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { CaseUnitQuery } from '../casework.graphql';
import { PrintFoot } from '../printing/print-foot';
import '../printing/texts';
import type { View } from './views';

const route = getRouteApi('/shell/ho-so');

/** Prints once the dialog is gone and the export is named at the foot. */
export function usePrint() {
  const [note, setNote] = useState('');
  useEffect(() => {
    if (!note) return;
    const timer = setTimeout(() => {
      window.print();
      setNote('');
    }, 300);
    return () => clearTimeout(timer);
  }, [note]);
  return [note, setNote] as const;
}

interface Props {
  view: View;
  counted: boolean;
  searched: boolean;
  shown: number;
  total: number | undefined;
  note: string;
}

/** The foot of the printed list with the filter that stands; of a search only that there is one. */
export function ListFoot({ view, counted, searched, ...rest }: Props) {
  const { t } = useTranslation('casework');
  const print = useTranslation('casePrint');
  const { tinh_trang, don_vi, xep } = route.useSearch();
  const [{ data }] = useQuery({ query: CaseUnitQuery, variables: { id: don_vi ?? '' }, pause: !don_vi });
  const chosen = [
    counted ? print.t('counted') : t(`view.${view.key}`),
    tinh_trang && t(`statusShort.${tinh_trang}`),
    don_vi && data?.unit?.name,
    searched && print.t('searched'),
    `${t('list.order')} ${t(xep === 'moi' ? 'list.byUpdated' : 'list.byDue')}`,
  ];
  return <PrintFoot chosen={chosen} {...rest} />;
}
