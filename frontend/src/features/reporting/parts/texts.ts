import { addTexts } from '@/shared/i18n';
import { partsVi } from './vi';

declare module '@/shared/i18n/keys' {
  interface Resources {
    parts: typeof partsVi;
  }
}

// Apart from the other texts of reports: only the page of one report says them.
addTexts('parts', partsVi, () => import('./en').then((m) => m.en));
