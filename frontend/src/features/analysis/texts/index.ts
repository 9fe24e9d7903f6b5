import { addTexts } from '@/shared/i18n';
import { vi } from './vi';

declare module '@/shared/i18n/keys' {
  interface Resources {
    analysis: typeof vi;
  }
}

addTexts('analysis', vi, () => import('./en').then((m) => m.en));
