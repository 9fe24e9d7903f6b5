import { addTexts } from '@/shared/i18n';
import { groupsVi } from './vi';

declare module '@/shared/i18n/keys' {
  interface Resources {
    groups: typeof groupsVi;
  }
}

addTexts('groups', groupsVi, () => Promise.resolve({}));
