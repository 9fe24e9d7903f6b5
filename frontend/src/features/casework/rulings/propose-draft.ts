import type {
  CaseDecisionKind,
  CaseLock,
  CaseState,
  CaseStatus,
  CaseStopReason,
  CaseTeamRole,
  ProposeCaseRulingInput,
} from '../gql/graphql';

export interface MateDraft {
  key: number;
  role: CaseTeamRole;
  name: string;
  body: string;
}

export interface PaperDraft {
  key: number;
  name: string;
  paper: string;
}

/** A proposal while its dialog is filled in; "" = not filled in. */
export interface ProposeDraft {
  kind: CaseDecisionKind;
  noticeNumber: string;
  noticeOn: string;
  act: string;
  testOn: string;
  team: MateDraft[];
  stopReason: CaseStopReason | '';
  stopPaper: string;
  stopOn: string;
  destination: string;
  papers: PaperDraft[];
}

export type ProposeField = keyof ProposeDraft;

export const kinds = ['MANAGE', 'MOVE_FILE', 'STOP', 'CONCLUDE'] as const;

/** What of a record decides which papers are asked for. */
interface Standing {
  state: CaseState;
  status?: CaseStatus | null;
  lock?: CaseLock | null;
}

/**
 * Of who is reported dead, or whose record is locked, only that the management stops (NĐ 105/2021
 * art. 48.1); who is dependent is not put under it (art. 42.1 speaks of users).
 */
export const kindsIn = ({ state, status }: Standing): readonly CaseDecisionKind[] => {
  if (state === 'END_SUBMITTED' || state === 'LOCKED') return ['STOP'];
  return status === 'DEPENDENT' ? ['STOP', 'MOVE_FILE', 'CONCLUDE'] : kinds;
};

/** The reason to stop that the lock already says. */
const reasonOf: Readonly<Partial<Record<CaseLock, CaseStopReason>>> = {
  IN_PRISON: 'PRISON',
  DEAD: 'DEAD_OR_MISSING',
  MISSING_PERSON: 'DEAD_OR_MISSING',
};

export const roles = ['POLICE', 'HAMLET', 'FAMILY', 'ORGANISATION', 'OTHER_MEMBER'] as const;
export const stopReasons = [
  'ADDICTED',
  'COMMUNE_EDUCATION',
  'COMPULSORY_FACILITY',
  'PRISON',
  'DEAD_OR_MISSING',
] as const;
/** Reasons whose decision or judgement the form names. */
const withPaper: ReadonlySet<string> = new Set(['COMMUNE_EDUCATION', 'COMPULSORY_FACILITY', 'PRISON']);
export const needsStopPaper = (reason: string) => withPaper.has(reason);

/** What a file holds (NĐ 105/2021 art. 40.2): offered, to be changed. */
const usual = [
  'Quyết định quản lý (Mẫu 07)',
  'Bản tóm tắt lý lịch (Mẫu 05)',
  'Phiếu kết quả xét nghiệm (Mẫu 03)',
];

export const newProposal = (today: string, standing: Standing): ProposeDraft => ({
  kind: kindsIn(standing)[0] ?? 'STOP',
  noticeNumber: '',
  noticeOn: today,
  act: '',
  testOn: '',
  team: (['POLICE', 'HAMLET', 'FAMILY', 'ORGANISATION'] as const).map((role, key) => ({
    key,
    role,
    name: '',
    body: '',
  })),
  stopReason: (standing.lock && reasonOf[standing.lock]) || '',
  stopPaper: '',
  stopOn: today,
  destination: '',
  papers: usual.map((name, key) => ({ key, name, paper: '' })),
});

/** Fields that the paper needs and that are not filled in. */
export function missingOf(draft: ProposeDraft): ProposeField[] {
  const { kind } = draft;
  const checks: [boolean, ProposeField][] = [
    [!draft.noticeNumber.trim(), 'noticeNumber'],
    [!draft.noticeOn, 'noticeOn'],
    [kind === 'MANAGE' && !draft.act.trim(), 'act'],
    [kind === 'MANAGE' && !draft.testOn, 'testOn'],
    [kind === 'MANAGE' && !draft.team.some(({ role, name }) => role === 'POLICE' && name.trim()), 'team'],
    [kind === 'STOP' && !draft.stopReason, 'stopReason'],
    [kind === 'STOP' && needsStopPaper(draft.stopReason) && !draft.stopPaper.trim(), 'stopPaper'],
    [kind === 'STOP' && !draft.stopOn, 'stopOn'],
    [kind === 'MOVE_FILE' && !draft.destination.trim(), 'destination'],
    [kind === 'MOVE_FILE' && !draft.papers.some(({ name }) => name.trim()), 'papers'],
  ];
  return checks.filter(([missing]) => missing).map(([, field]) => field);
}

const clean = (text: string) => text.normalize('NFC').trim();
const orNull = (text: string) => clean(text) || null;

/** The proposal as the contract takes it: only what its form asks for. */
export function toProposal(
  record: { id: string; version: number },
  draft: ProposeDraft,
): ProposeCaseRulingInput {
  const { kind } = draft;
  return {
    record: { id: record.id, version: record.version },
    kind,
    noticeNumber: clean(draft.noticeNumber),
    noticeOn: draft.noticeOn,
    ...(kind === 'MANAGE' && {
      act: clean(draft.act),
      testOn: draft.testOn,
      team: draft.team
        .filter(({ name }) => name.trim())
        .map(({ role, name, body }) => ({ role, name: clean(name), body: orNull(body) })),
    }),
    ...(kind === 'STOP' && {
      stopReason: draft.stopReason || null,
      stopPaper: orNull(draft.stopPaper),
      stopOn: draft.stopOn,
    }),
    ...(kind === 'MOVE_FILE' && {
      destination: clean(draft.destination),
      papers: draft.papers
        .filter(({ name }) => name.trim())
        .map(({ name, paper }) => ({ name: clean(name), paper: orNull(paper) })),
    }),
  };
}
