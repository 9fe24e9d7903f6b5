import { type ClientForm, tableWords } from '@/shared/forms';
import { placeOf } from '@/shared/grid/place';
import type { Translate } from '@/shared/i18n';

/** A place of the contract as a person reads it: "Cột 8", "Tổ 3, cột 8", or "Biểu 2, tổ 3, cột 8". */
export function placeWords(t: Translate<'reporting'>, form: ClientForm | undefined, place: string): string {
  if (place === 'consolidation') return t('together.tabs.together');
  const { row, column } = placeOf(place);
  const found = form?.columns.find(({ name }) => name === column);
  const code = found?.code ?? column ?? '';
  const table = found ? tableWords(form, found) : '';
  const { kind, items = [] } = form?.definition.rows ?? { kind: 'SINGLE' };
  const label = items.find(({ key }) => key === row)?.label ?? `Dòng ${row?.slice(1) ?? ''}`;
  if (kind === 'SINGLE' || !row)
    return table ? t('obligation.comment.placeIn', { table, code }) : t('obligation.comment.place', { code });
  return table
    ? t('obligation.comment.placeRowIn', { table, row: label, code })
    : t('obligation.comment.placeRow', { row: label, code });
}
