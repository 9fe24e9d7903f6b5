import { vietnamese } from './cell-check';
import { evaluate, type Scope } from './evaluate';
import { apply, type Outcome } from './outcome';
import { PLACEHOLDER, type PlanCheck } from './plan';
import type { Reason } from './types';

/** The Vietnamese note beside an empty computed cell. */
export const REASON_TEXT: Readonly<Record<Reason, string>> = {
  EMPTY: 'Chưa đủ số liệu: còn ô trống.',
  NOT_COLLECTED: 'Chưa đủ số liệu: có ô ghi “…” (chưa thu thập được).',
  NOT_COMPARABLE: 'Không tính được: có ô ghi “x” (không so sánh được).',
  DIVISION_BY_ZERO: 'Không tính được: mẫu số bằng 0.',
  NO_PERIOD: 'Chưa có số liệu của kỳ được so sánh.',
  OVERFLOW: 'Kết quả quá lớn, cần kiểm tra lại số liệu đã nhập.',
  INVALID: 'Có ô nhập sai kiểu dữ liệu.',
};

/** Fills {left}, {right}, {diff} and {c5} of a failed check's message. */
export function checkMessage(check: PlanCheck, row: string, scope: Scope): string {
  const [left, right] = check.tree.args ?? [];
  return check.message.replace(PLACEHOLDER, (_, name: string) => {
    if (name === 'left' && left) return spoken(evaluate(left, row, scope));
    if (name === 'right' && right) return spoken(evaluate(right, row, scope));
    if (name === 'diff' && left && right) {
      return spoken(apply('abs', [evaluate({ op: 'sub', args: [left, right] }, row, scope)]));
    }
    return spoken(scope.cell({ column: name }, row));
  });
}

function spoken(outcome: Outcome): string {
  if (outcome.kind === 'NUMBER') return vietnamese(outcome.number);
  return outcome.kind === 'TEXT' ? outcome.text : '(trống)';
}
