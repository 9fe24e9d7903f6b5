import type { CaseAction, CaseHeadFragment, CaseLock, StepCaseInput } from './gql/graphql';

type Action = CaseHeadFragment['actions'][number];

/** What a step asks for besides its reason. */
export interface StepNeeds {
  unit?: true;
  effectiveOn?: true;
  /** The day of arrival at the new place, where it is known. */
  arrivedOn?: true;
  /** Whether the person lives where more days are given. */
  remote?: true;
  /** Number and date of the paper (văn bản). */
  paper?: true;
  locks?: readonly CaseLock[];
  destination?: true;
  /** Its document, as a PDF. */
  file?: 'needed' | 'optional';
}

const nothing: StepNeeds = {};

const needs: Readonly<Partial<Record<CaseAction, StepNeeds>>> = {
  HAND_OVER: { unit: true, remote: true },
  TRANSFER: { unit: true, effectiveOn: true, arrivedOn: true, paper: true, file: 'optional' },
  LEAVE: {
    locks: ['LEFT_PROVINCE', 'LEFT_COUNTRY', 'IN_PRISON'],
    destination: true,
    effectiveOn: true,
    arrivedOn: true,
    paper: true,
    file: 'optional',
  },
  END_USE: { effectiveOn: true, paper: true, file: 'needed' },
  SEND_FILE: { paper: true, file: 'optional' },
  RECEIVE_FILE: { paper: true, file: 'optional' },
  REPORT_END: { locks: ['DEAD', 'MISSING_PERSON'], effectiveOn: true, paper: true, file: 'needed' },
};

export const stepNeeds = (action: CaseAction): StepNeeds => needs[action] ?? nothing;

/** Steps that take something back or shut it: their button is red. */
const grave: ReadonlySet<CaseAction> = new Set([
  'SEND_BACK',
  'SEND_BACK_AMENDMENT',
  'CLOSE',
  'DROP_AMENDMENT',
  'REFUSE_TRANSFER',
  'REFUSE_END',
  'REFUSE_REOPEN',
  'LEAVE',
  'END_USE',
  'REPORT_END',
]);
export const isGrave = (action: CaseAction) => grave.has(action);

/** Steps after which the record is another unit's: who took it goes back to the list. */
const givingAway: ReadonlySet<CaseAction> = new Set(['HAND_OVER', 'PASS_ON', 'REFUSE_TRANSFER']);
export const givesAway = (action: CaseAction) => givingAway.has(action);

/** A step while its dialog is filled in; "" = not filled in. */
export interface StepDraft {
  reason: string;
  unitId: string;
  effectiveOn: string;
  arrivedOn: string;
  remote: boolean;
  lock: CaseLock | '';
  destination: string;
  paperNumber: string;
  paperDate: string;
  fileId: string;
}

export const emptyStep: StepDraft = {
  reason: '',
  unitId: '',
  effectiveOn: '',
  arrivedOn: '',
  remote: false,
  lock: '',
  destination: '',
  paperNumber: '',
  paperDate: '',
  fileId: '',
};

export type StepField = keyof StepDraft;
export const shortestReason = 10;

/** Fields that the step needs and that are not filled in. */
export function missingFields(action: CaseAction, draft: StepDraft, needsReason: boolean): StepField[] {
  const { unit, effectiveOn, paper, locks, destination, file } = stepNeeds(action);
  const checks: [boolean | undefined, StepField][] = [
    [unit && !draft.unitId, 'unitId'],
    [locks && !draft.lock, 'lock'],
    [destination && !draft.destination.trim(), 'destination'],
    [effectiveOn && !draft.effectiveOn, 'effectiveOn'],
    [paper && !draft.paperNumber.trim(), 'paperNumber'],
    [paper && !draft.paperDate, 'paperDate'],
    [file === 'needed' && !draft.fileId, 'fileId'],
    [needsReason && draft.reason.trim().length < shortestReason, 'reason'],
  ];
  return checks.filter(([missing]) => missing).map(([, field]) => field);
}

/** Fields that the dialog of a step shows. */
export function fieldsOf({ action, needsReason }: Pick<Action, 'action' | 'needsReason'>): StepField[] {
  const { unit, effectiveOn, arrivedOn, remote, paper, locks, destination, file } = stepNeeds(action);
  const shown: [unknown, StepField][] = [
    [locks, 'lock'],
    [unit, 'unitId'],
    [remote, 'remote'],
    [destination, 'destination'],
    [paper, 'paperNumber'],
    [paper, 'paperDate'],
    [effectiveOn, 'effectiveOn'],
    [arrivedOn, 'arrivedOn'],
    [file, 'fileId'],
    [needsReason, 'reason'],
  ];
  return shown.filter(([there]) => there).map(([, field]) => field);
}

const clean = (text: string) => text.normalize('NFC').trim() || null;

/** The step as the contract takes it: only what it asks for. */
export function toStepInput(
  action: CaseAction,
  head: Pick<CaseHeadFragment, 'id' | 'version'>,
  draft: StepDraft,
): StepCaseInput {
  const { unit, effectiveOn, arrivedOn, remote, paper, locks, destination, file } = stepNeeds(action);
  return {
    record: { id: head.id, version: head.version },
    action,
    reason: clean(draft.reason),
    unitId: unit ? draft.unitId : null,
    effectiveOn: effectiveOn ? draft.effectiveOn : null,
    arrivedOn: (arrivedOn && draft.arrivedOn) || null,
    remote: Boolean(remote && draft.remote),
    lock: locks && draft.lock ? draft.lock : null,
    destination: destination ? clean(draft.destination) : null,
    paperNumber: paper ? clean(draft.paperNumber) : null,
    paperDate: paper ? draft.paperDate : null,
    fileId: (file && draft.fileId) || null,
  };
}

/** One filled button, at most two beside it, the rest behind "Thao tác khác" with those that say why not. */
export function actionBar(actions: readonly Action[]) {
  const allowed = actions.filter((each) => each.allowed);
  const primary = allowed.find((each) => each.primary) ?? null;
  const others = allowed.filter((each) => each !== primary);
  const beside = others.slice(0, primary ? 1 : 2);
  return {
    primary,
    beside,
    more: others.slice(beside.length),
    refused: actions.filter((each) => !each.allowed && each.reason),
  };
}

export const mayNow = (actions: readonly Action[], action: CaseAction) =>
  actions.some((each) => each.action === action && each.allowed);
