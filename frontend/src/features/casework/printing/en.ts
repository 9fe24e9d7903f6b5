import type { TextsOf } from '@/shared/i18n/keys';
import type { vi } from './texts';

/** English of the foot of a printed page. */
export const en: TextsOf<typeof vi> = {
  by: 'Printed by: {{who}}. Printed at {{at}}.',
  chosen: 'Filter: {{filter}}.',
  rows: '{{shown}} of {{total}} rows printed.',
  first: 'The first {{shown}} rows printed.',
  searched: 'a search',
  counted: 'the records of one number of the statistics',
};
