import { describe, expect, it } from 'vitest';
import { checkPosition, emptyPosition, mayAssign, toPositionInput, withRoles } from './position-draft';

const full = {
  ...emptyPosition('2026-09-15'),
  title: ' Chủ tịch ',
  unitId: 'u',
  roles: ['APPROVER'] as const,
  signingForm: 'TM' as const,
};

describe('a position being written', () => {
  it('names each missing field by its input path', () => {
    expect(checkPosition({ ...emptyPosition('') }, 'input.position')).toEqual({
      'input.position.title': 'title',
      'input.position.unitId': 'unit',
      'input.position.roles': 'roles',
      'input.position.validFrom': 'from',
    });
    expect(checkPosition(full, 'input')).toEqual({});
  });

  it('refuses an end before the beginning, and takes one day', () => {
    expect(checkPosition({ ...full, validTo: '2026-09-14' }, 'input')).toEqual({ 'input.validTo': 'period' });
    expect(checkPosition({ ...full, validTo: '2026-09-15' }, 'input')).toEqual({});
  });

  it('drops the signing form with the role that bears it', () => {
    expect(withRoles(full, ['LEADER', 'APPROVER'])).toMatchObject({
      roles: ['APPROVER', 'LEADER'],
      signingForm: 'TM',
    });
    expect(withRoles(full, ['LEADER'])).toMatchObject({ roles: ['LEADER'], signingForm: '' });
  });

  it('sends null for what is not filled in', () => {
    expect(toPositionInput({ ...full, signingForm: '' })).toEqual({
      title: 'Chủ tịch',
      unitId: 'u',
      roles: ['APPROVER'],
      signingForm: null,
      validFrom: '2026-09-15',
      validTo: null,
    });
  });

  it('leaves the higher roles to the administrator of the system', () => {
    expect(mayAssign('CLERK', ['UNIT_ADMIN'])).toBe(true);
    expect(mayAssign('AUDITOR', ['UNIT_ADMIN'])).toBe(false);
    expect(mayAssign('AUDITOR', ['SYSTEM_ADMIN'])).toBe(true);
  });
});
