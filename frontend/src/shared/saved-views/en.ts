import type { TextsOf } from '@/shared/i18n/keys';
import type { vi } from './texts';

/** English of views of one's own. */
export const en: TextsOf<typeof vi> = {
  label: 'My views',
  save: 'Save this view',
  full: 'There are {{count}} views already. Delete one that is no longer used, then save.',
  saveTitle: 'Save the filters as a view',
  renameTitle: 'Rename the view',
  name: 'Name of the view',
  nameHint: 'Nobody else sees it. No names or numbers of persons; what is searched for is not saved.',
  nameMissing: 'Enter a name.',
  nameTaken: 'There is a view of this name already. Choose another one.',
  keep: 'Save',
  cancel: 'Cancel',
  menu: 'Change the view “{{name}}”',
  rename: 'Rename',
  update: 'Update to the filters that are set',
  forward: 'Move forward',
  back: 'Move back',
  remove: 'Delete',
  saved: 'View “{{name}}” saved.',
  updated: 'View “{{name}}” updated.',
  removed: 'View “{{name}}” deleted.',
  undo: 'Undo',
  keySave: 'Save the filters as a view',
  keyOpen: 'Open the view “{{name}}”',
};
