/** English of the reports: the main places; whatever is absent is shown in Vietnamese, the language of record. */
export const en = {
  tabs: {
    label: 'Parts of Reports',
    rounds: 'Rounds',
    obligations: 'Reports of units',
    regimes: 'Report regimes',
    forms: 'Forms',
    outlines: 'Outlines',
  },
};
