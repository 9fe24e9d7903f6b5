import { addTexts } from '@/shared/i18n';
import { fields } from './fields';
import { options } from './options';
import { pages } from './pages';
import { sharing } from './sharing';
import { work } from './work';

const vi = { ...pages, ...work, ...sharing, ...fields, ...options };

declare module '@/shared/i18n/keys' {
  interface Resources {
    casework: typeof vi;
  }
}

// The frame of the pages has an English of its own; the words of the statutory forms are Vietnamese.
addTexts('casework', vi, () => import('./en').then((m) => m.en));
