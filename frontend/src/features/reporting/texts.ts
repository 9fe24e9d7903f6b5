import { addTexts } from '@/shared/i18n';
import { vi } from './vi';

declare module '@/shared/i18n/keys' {
  interface Resources {
    reporting: typeof vi;
  }
}

addTexts('reporting', vi, () => import('./en').then((m) => m.en));
