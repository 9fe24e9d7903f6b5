import type { ClientForm } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { columnsOf, headingsOf, rangeText, rowsOf, type Scope } from './scope';

/** Says what a part covers: "cột 3–5, dòng II". */
export function useScopeWords(form: ClientForm | undefined, outline?: unknown): (scope: Scope) => string {
  const { t } = useTranslation('parts');
  const known = headingsOf(outline);
  return (scope) => {
    // Without the outline at hand a heading is named by its key.
    const headings =
      known.length > 0 ? known : scope.headings.map((key) => ({ key, label: key, title: key }));
    if (scope.whole || !form) return t('whole');
    const words = [
      scope.headings.length > 0 && t('headings', { range: rangeText(scope.headings, headings) }),
      scope.columns.length > 0 && t('columns', { range: rangeText(scope.columns, columnsOf(form)) }),
      scope.rows.length > 0 && t('rows', { range: rangeText(scope.rows, rowsOf(form)) }),
    ];
    return words.filter(Boolean).join(', ');
  };
}
