import { useTranslation } from '@/shared/i18n';
import classes from './dashboard.module.css';
import type { Answer } from './figures';

/** Why some communes stand without a figure: they took part of a split territory, or had ended by then. */
export function Incomparable({ answer }: { answer: Answer }) {
  const { t } = useTranslation('dashboard');
  const count = answer.notComparable.filter(Boolean).length;
  return count > 0 && <p className={classes.remark}>{t('notComparable', { count })}</p>;
}
