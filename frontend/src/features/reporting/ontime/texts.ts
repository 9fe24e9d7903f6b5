import { addTexts } from '@/shared/i18n';
import { onTimeVi } from './vi';

declare module '@/shared/i18n/keys' {
  interface Resources {
    onTime: typeof onTimeVi;
  }
}

addTexts('onTime', onTimeVi, () => Promise.resolve({}));
