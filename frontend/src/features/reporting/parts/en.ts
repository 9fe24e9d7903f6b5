/** English of the parts of a report: the main words; whatever is absent is shown in Vietnamese. */
export const en = {
  title: 'Who does which part',
  none: 'No part has been given.',
  give: 'Give a part',
  summary: '{{done}} of {{all}} parts done',
  state: {
    GIVEN: 'In progress',
    REOPENED: 'Open again',
    DONE: 'Done',
  },
  action: {
    HAND_ON: 'Hand on',
    FINISH: 'Report as done',
    REOPEN: 'Open again',
    RECALL_PART: 'Take back',
  },
};
