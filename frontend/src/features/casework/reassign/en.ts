import type { TextsOf } from '@/shared/i18n/keys';
import type { vi } from './texts';

/** English of giving the records of a unit to another. */
export const en: TextsOf<typeof vi> = {
  title: 'Give the records of a unit to another',
  intro:
    'Moves all records of a commune police to another unit at once, when communes merge or tasks are given anew. Who has a consent keeps it; the former unit sees them no more.',
  back: 'Records',
  what: {
    page: 'the page of giving records over',
    list: 'what was given over',
    plan: 'the preview',
  },
  from: 'From unit',
  to: 'To unit',
  unitHint: 'Type the name of a commune police',
  unitNone: 'No such unit',
  unitMissing: 'Choose the unit.',
  plan: 'Preview',
  planTitle: '{{total}} records of {{from}} will be managed by {{to}}',
  nothing: 'This unit manages no records.',
  state: 'State',
  count: 'Records',
  overdue: 'Overdue',
  incoming: 'Records on their way to the giving unit, which will go to the receiving one: {{count}}.',
  rulings:
    'Papers waiting for the chairman of the giving commune, which will wait for that of the receiving one: {{count}}.',
  paperNumber: 'Number of the paper',
  paperDate: 'Date of the paper',
  reason: 'Reason',
  missing: 'Enter this.',
  reasonMissing: 'Enter the reason, at least 10 characters.',
  apply: 'Give {{count}} records over',
  done: 'Records given over: {{count}}.',
  listTitle: 'Given over before',
  none: 'Nothing was given over yet',
  noneHint: 'Each time appears here with its paper, the number of records and who did it; it can be undone.',
  line: '{{count}} records: {{from}} → {{to}}',
  paper: 'Paper no. {{number}} of {{date}}. {{reason}}',
  by: '{{by}}, {{at}}',
  undone: 'Undone',
  undoing: 'Undoes the one before',
  undo: 'Undo',
  undoText:
    'The records of this time that {{to}} still manages go back to {{from}}. Those that have moved elsewhere stay.',
  openings:
    'Consents, delegations and patients’ parts of the giving unit, which will be the receiving one’s: {{count}}.',
  openingsWent: 'With them, consents, delegations and patients’ parts: {{count}}.',
  left: 'Ended, but with records not given over: {{names}}.',
  undoEnded:
    '{{from}} has ended. The records of this time that {{to}} still manages go to a receiver instead, with the consents that followed them. Records that have moved elsewhere stay.',
  instead: 'Receiver instead',
};
