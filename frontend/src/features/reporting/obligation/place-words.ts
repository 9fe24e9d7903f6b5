import type { ClientForm } from '@/shared/forms';
import { placeOf } from '@/shared/grid/place';
import type { Translate } from '@/shared/i18n';

/** A place of the contract as a person reads it: "Cột 8", or "Tổ 3, cột 8". */
export function placeWords(t: Translate<'reporting'>, form: ClientForm | undefined, place: string): string {
  if (place === 'consolidation') return t('together.tabs.together');
  const { row, column } = placeOf(place);
  const code = form?.columns.find(({ name }) => name === column)?.code ?? column ?? '';
  const { kind, items = [] } = form?.definition.rows ?? { kind: 'SINGLE' };
  const label = items.find(({ key }) => key === row)?.label ?? `Dòng ${row?.slice(1) ?? ''}`;
  return kind === 'SINGLE' || !row
    ? t('obligation.comment.place', { code })
    : t('obligation.comment.placeRow', { row: label, code });
}
