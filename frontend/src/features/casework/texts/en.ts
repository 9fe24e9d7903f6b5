import type { TextsOf } from '@/shared/i18n/keys';
import { fields } from './en-fields';
import { options } from './en-options';
import { pages } from './en-pages';
import { sharing } from './en-sharing';
import { work } from './en-work';
import type { vi } from './index';

/** English of the records, loaded when it is the language in use. */
export const en: TextsOf<typeof vi> = { ...pages, ...work, ...sharing, ...fields, ...options };
