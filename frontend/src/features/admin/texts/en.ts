import { enAccounts } from './en-accounts';
import { enJournal } from './en-journal';
import { enReform } from './en-reform';
import { enSettings } from './en-settings';
import type { AdminTexts } from './vi';

export const en: AdminTexts = {
  tabs: {
    label: 'Parts of the administration',
    accounts: 'Accounts',
    units: 'Units',
    reform: 'Reorganisation',
    duties: 'Duties',
    calendar: 'Working calendar',
    outages: 'Outages',
    codes: 'External codes',
    journal: 'Journal',
  },
  denied: {
    all: 'the pages of the administration',
    accounts: 'the list of accounts',
    units: 'the directory of units',
    reform: 'reorganisations of units',
    duties: 'the duties',
    calendar: 'the working calendar',
    outages: 'the outages',
    codes: 'external codes',
    journal: 'the journal',
    ask: 'the administrator of the system',
    askJournal: 'the managing office, which names the auditors',
  },
  standing: { ACTIVE: 'In force', PENDING: 'Not yet in force', ENDED: 'Ended', open: 'today' },
  ...enAccounts,
  ...enSettings,
  ...enJournal,
  ...enReform,
};
