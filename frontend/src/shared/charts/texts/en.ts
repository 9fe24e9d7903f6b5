export const en = {
  asTable: 'Show as table',
  asPicture: 'Show as picture',
  png: 'Save as PNG',
  pngFailed: 'The picture could not be made. Reload the page and try again.',
  unapproved: 'not approved',
  legend: 'Legend',
  noValue: 'No figure, or not comparable',
  territories_one: '{{count}} commune',
  territories_other: '{{count}} communes',
};
