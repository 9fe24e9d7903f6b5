import type { useTranslation } from '@/shared/i18n';
import type { ReminderFieldsFragment } from '../gql/graphql';

type Translate = ReturnType<typeof useTranslation<'reminders'>>['t'];

/** When a rule reminds, in words. */
export function whenOf(t: Translate, { workingDay, every }: ReminderFieldsFragment): string {
  const count = Math.abs(workingDay);
  const first = workingDay === 0 ? t('when.on') : t(workingDay < 0 ? 'when.before' : 'when.after', { count });
  return every > 0 ? t('when.again', { first, count: every }) : first;
}
