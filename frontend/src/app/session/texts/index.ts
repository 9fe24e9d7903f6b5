import { addTexts } from '@/shared/i18n';
import { vi } from './vi';

declare module '@/shared/i18n/keys' {
  interface Resources {
    session: typeof vi;
  }
}

addTexts('session', vi, () => import('./en').then((m) => m.en));

export { useTranslation } from '@/shared/i18n';
