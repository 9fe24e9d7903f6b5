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

// The statutory forms are Vietnamese and the words of the records are theirs: English has no text of its own here.
addTexts('casework', vi, async () => ({}));
