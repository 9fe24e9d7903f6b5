import type { TextsOf } from '@/shared/i18n/keys';
import type { vi } from './texts';

/** English of what waits next. */
export const en: TextsOf<typeof vi> = {
  left_one: '{{count}} other item waits for you.',
  left_other: '{{count}} other items wait for you.',
  more: 'More than {{count}} other items wait for you.',
  none: 'Nothing else waits for you.',
  open: 'Open the next one',
  record: 'Record {{code}}',
  report: 'Report of {{unit}}',
  paper: 'A paper to sign',
  pairs: 'Records that may be duplicates ({{count}})',
  drafts: 'Drafts not sent ({{count}})',
  all: 'My work',
};
