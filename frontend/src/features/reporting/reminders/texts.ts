import { addTexts } from '@/shared/i18n';
import { remindersVi } from './vi';

declare module '@/shared/i18n/keys' {
  interface Resources {
    reminders: typeof remindersVi;
  }
}

addTexts('reminders', remindersVi, () => Promise.resolve({}));
