import { addTexts } from '@/shared/i18n';
import { vi } from './vi';

declare module '@/shared/i18n/keys' {
  interface Resources {
    support: typeof vi;
  }
}

addTexts('support', vi, () => import('./en').then((m) => m.en));
