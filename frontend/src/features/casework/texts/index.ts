import { addTexts } from '@/shared/i18n';
import { fields } from './fields';
import { options } from './options';
import { pages } from './pages';
import { sharing } from './sharing';
import { work } from './work';

export const vi = { ...pages, ...work, ...sharing, ...fields, ...options };

declare module '@/shared/i18n/keys' {
  interface Resources {
    casework: typeof vi;
  }
}

addTexts('casework', vi, () => import('./en').then((m) => m.en));
