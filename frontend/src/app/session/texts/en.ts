import type { TextsOf } from '@/shared/i18n/keys';
import type { vi } from './vi';

export const en: TextsOf<typeof vi> = {
  signIn: {
    title: 'Sign in',
    username: 'User name',
    password: 'Password',
    submit: 'Sign in',
    capsLock: 'Caps Lock is on.',
    usernameMissing: 'Enter the user name.',
    passwordMissing: 'Enter the password.',
    demoTitle: 'Demonstration accounts',
    demoText: 'Choose an account to fill it in. All share one password: {{password}}',
    forgotten: 'Forgotten password: ask the IT officer of the unit for a new one.',
  },
  password: {
    title: 'Change password',
    firstTime: 'This is the first sign-in. A new password is needed before work.',
    current: 'Current password',
    next: 'New password',
    repeat: 'Repeat the new password',
    hint: 'At least {{count}} characters. A long sentence is easy to remember.',
    submit: 'Change password',
    tooShort: 'The new password needs at least {{count}} characters.',
    different: 'The two new passwords differ.',
    same: 'The new password equals the current one.',
    currentMissing: 'Enter the current password.',
    done: 'The password has been changed.',
  },
  lock: {
    title: 'The screen is locked',
    idle: 'No activity for {{minutes}} minutes. The open page and drafts are kept.',
    manual: 'The open page and drafts are kept.',
    ended: 'The session has ended. The open page and drafts are kept; sign in again to go on.',
    unlock: 'Unlock',
    other: 'Sign in with another account',
    warningTitle: 'The screen is about to lock',
    warning: 'The screen locks in {{seconds}} seconds for lack of activity. Drafts are kept.',
    stay: 'Keep working',
    lockNow: 'Lock now',
  },
};
