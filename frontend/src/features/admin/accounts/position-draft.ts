import type { PositionInput, Role, SigningForm } from '../gql/graphql';

/** A position while it is being written; "" = not filled in. */
export interface PositionDraft {
  title: string;
  unitId: string;
  roles: readonly Role[];
  signingForm: SigningForm | '';
  validFrom: string;
  validTo: string;
}

/** Every role, in the order of the form. */
export const roles: readonly Role[] = [
  'CLERK',
  'APPROVER',
  'LEADER',
  'ANALYST',
  'INSPECTOR',
  'UNIT_ADMIN',
  'SYSTEM_ADMIN',
  'AUDITOR',
  'DEVELOPER',
];

/** What a unit's own IT officer may assign; the rest is left to the administrator of the system. */
const assignable: ReadonlySet<Role> = new Set<Role>(['CLERK', 'APPROVER', 'LEADER', 'ANALYST']);

/** Whether an administrator with these roles may assign a role. */
export function mayAssign(role: Role, own: readonly string[]): boolean {
  return own.includes('SYSTEM_ADMIN') || assignable.has(role);
}

/** NĐ 30/2020 art. 13: only who signs off has a form to sign in. */
export const maySign = (chosen: readonly Role[]): boolean => chosen.includes('APPROVER');

export function emptyPosition(validFrom: string): PositionDraft {
  return { title: '', unitId: '', roles: [], signingForm: '', validFrom, validTo: '' };
}

/** The draft with a role taken or given up; the signing form goes with the role that bears it. */
export function withRoles(draft: PositionDraft, chosen: readonly Role[]): PositionDraft {
  const ordered = roles.filter((role) => chosen.includes(role));
  return { ...draft, roles: ordered, signingForm: maySign(ordered) ? draft.signingForm : '' };
}

const fieldNames = ['title', 'unitId', 'roles', 'signingForm', 'validFrom', 'validTo'] as const;

/** Input paths of a position that stands at `prefix`. */
export const positionFields = (prefix: string): string[] => fieldNames.map((name) => `${prefix}.${name}`);

export type PositionFault = 'title' | 'unit' | 'roles' | 'from' | 'period';

/** What is missing or contradictory, by input path. */
export function checkPosition(draft: PositionDraft, prefix: string): Record<string, PositionFault> {
  const found: Record<string, PositionFault> = {};
  if (draft.title.trim().length < 2) found[`${prefix}.title`] = 'title';
  if (!draft.unitId) found[`${prefix}.unitId`] = 'unit';
  if (draft.roles.length === 0) found[`${prefix}.roles`] = 'roles';
  if (!draft.validFrom) found[`${prefix}.validFrom`] = 'from';
  else if (draft.validTo && draft.validTo < draft.validFrom) found[`${prefix}.validTo`] = 'period';
  return found;
}

export function toPositionInput(draft: PositionDraft): PositionInput {
  return {
    title: draft.title.normalize('NFC').trim(),
    unitId: draft.unitId,
    roles: [...draft.roles],
    signingForm: draft.signingForm || null,
    validFrom: draft.validFrom,
    validTo: draft.validTo || null,
  };
}
