import { addTexts } from '@/shared/i18n';
import { vi } from './vi';

declare module '@/shared/i18n/keys' {
  interface Resources {
    notices: typeof vi;
  }
}

addTexts('notices', vi, () => import('./en').then((m) => m.en));
