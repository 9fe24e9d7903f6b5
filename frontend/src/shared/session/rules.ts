/**
 * Rules of the contract that buttons and menus ask about. The list is asked once per sign-in, so that a page
 * needs no query of its own before it can draw its buttons.
 */
export const rules = [
  'account.manage',
  'calendar.manage',
  'calendar.read',
  'comment.read',
  'comment.write',
  'draft.read',
  'draft.write',
  'duty.manage',
  'duty.read',
  'figures.read',
  'flow.act',
  'form.read',
  'form.write',
  'inbox.read',
  'journal.read',
  'obligation.list',
  'obligation.work',
  'outage.declare',
  'regime.publish',
  'regime.read',
  'regime.write',
  'report.issue',
  'report.sign',
  'review.approve',
  'review.return',
  'round.manage',
  'round.progress',
  'round.read',
  'round.table',
  'session.password',
  'submission.people',
  'submission.read',
  'timeline.read',
  'unit.read',
] as const;

export type Rule = (typeof rules)[number];
