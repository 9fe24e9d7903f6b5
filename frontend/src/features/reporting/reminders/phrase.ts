import type { useTranslation } from '@/shared/i18n';
import type { ReminderFieldsFragment } from '../gql/graphql';

type Translate = ReturnType<typeof useTranslation<'reporting'>>['t'];

/** When a rule reminds, in words. */
export function whenOf(t: Translate, { workingDay, every }: ReminderFieldsFragment): string {
  const count = Math.abs(workingDay);
  const first =
    workingDay === 0
      ? t('reminders.when.on')
      : t(workingDay < 0 ? 'reminders.when.before' : 'reminders.when.after', { count });
  return every > 0 ? t('reminders.when.again', { first, count: every }) : first;
}
