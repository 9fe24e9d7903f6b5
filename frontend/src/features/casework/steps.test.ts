import { describe, expect, it } from 'vitest';
import { AppError } from '@/shared/graphql/errors';
import { unplaced } from '@/shared/ui/form-error';
import { actionBar, emptyStep, fieldsOf, missingFields, toStepInput } from './steps';

const action = (
  name: 'APPROVE' | 'SEND_BACK' | 'CLOSE' | 'EDIT' | 'SUBMIT',
  allowed: boolean,
  primary = false,
) => ({
  action: name,
  label: name,
  allowed,
  reasonCode: null,
  reason: allowed ? null : 'chưa được',
  primary,
  needsReason: false,
  law: '',
});

describe('what a step asks for', () => {
  it.each([
    ['APPROVE', false, []],
    ['SEND_BACK', true, ['reason']],
    ['HAND_OVER', false, ['unitId']],
    ['TRANSFER', false, ['unitId', 'effectiveOn', 'paperNumber', 'paperDate']],
    ['REPORT_END', false, ['lock', 'effectiveOn', 'paperNumber', 'paperDate', 'fileId']],
  ] as const)('%s', (name, reason, missing) => {
    expect(missingFields(name, emptyStep, reason)).toEqual(missing);
  });

  it('what is refused at a field that the step shows is said there, and only there', () => {
    const refused = (place: string) => new AppError('BAD_INPUT', 'Sai.', '', '', place);
    const shown = fieldsOf({ action: 'TRANSFER', needsReason: false });
    expect(unplaced(refused('input.unitId'), shown)).toBeNull();
    expect(unplaced(refused('input.paperDate'), shown)).toBeNull();
    expect(unplaced(refused('input.reason'), shown)?.message).toBe('Sai.');
    expect(unplaced(refused('input.unit'), shown)?.message).toBe('Sai.');
    expect(unplaced(refused(''), shown)?.message).toBe('Sai.');
    expect(
      unplaced(refused('input.reason'), fieldsOf({ action: 'SEND_BACK', needsReason: true })),
    ).toBeNull();
    expect(unplaced(refused('input.team.2.name'), ['team'])).toBeNull();
  });

  it('takes the day of arrival and the far place only where they are asked for', () => {
    const draft = { ...emptyStep, arrivedOn: '2026-09-11', remote: true };
    const head = { id: 'i', version: 3 };
    expect(toStepInput('TRANSFER', head, draft)).toMatchObject({ arrivedOn: '2026-09-11', remote: false });
    expect(toStepInput('HAND_OVER', head, draft)).toMatchObject({ arrivedOn: null, remote: true });
    expect(toStepInput('TRANSFER', head, emptyStep)).toMatchObject({ arrivedOn: null });
  });

  it('is all that is sent', () => {
    const draft = { ...emptyStep, unitId: 'u', paperNumber: ' 12/CV ', reason: ' ' };
    expect(toStepInput('HAND_OVER', { id: 'i', version: 3 }, draft)).toMatchObject({
      record: { id: 'i', version: 3 },
      unitId: 'u',
      paperNumber: null,
      reason: null,
    });
  });
});

describe('the buttons of a record', () => {
  it('are one filled, its counterpart beside it, and the rest behind', () => {
    const bar = actionBar([
      action('CLOSE', true),
      action('SEND_BACK', true),
      action('APPROVE', true, true),
      action('EDIT', false),
    ]);
    expect(bar.primary?.action).toBe('APPROVE');
    expect(bar.beside.map((each) => each.action)).toEqual(['CLOSE']);
    expect(bar.more.map((each) => each.action)).toEqual(['SEND_BACK']);
    expect(bar.refused.map((each) => each.action)).toEqual(['EDIT']);
  });
});
