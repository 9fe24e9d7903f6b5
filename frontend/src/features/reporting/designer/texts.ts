import { addTexts } from '@/shared/i18n';
import { designerVi } from './vi';

declare module '@/shared/i18n/keys' {
  interface Resources {
    designer: typeof designerVi;
  }
}

// Apart from the other texts of reports: only the designer's pages say them, in Vietnamese alone.
addTexts('designer', designerVi, async () => ({}));
