/** English of the notices; whatever is absent is shown in Vietnamese, the language of record. */
export const en = {
  title: 'Notices',
  all: 'Show all',
  readAll: 'Mark all as read',
};
