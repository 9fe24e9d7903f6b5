import { unfinishedLines } from '../values';
import type { CaseDesk } from './case-desk';

let account = '';
let desks = new Map<string, CaseDesk>();

const hasUnsaved = (desk: CaseDesk) => !desk.edits.isClean || unfinishedLines(desk.edits.content) > 0;

/**
 * Forms that were left while something was unsaved, e.g. without a connection: the way back finds it. In memory only,
 * because it names people; another account on the same machine finds nothing.
 */
export const deskMemory = {
  find(owner: string, caseId: string): CaseDesk | undefined {
    if (owner !== account) desks = new Map();
    account = owner;
    const desk = desks.get(caseId);
    return desk && hasUnsaved(desk) ? desk : undefined;
  },
  leave(owner: string, desk: CaseDesk): void {
    if (owner !== account) desks = new Map();
    account = owner;
    const { id } = desk.head.get();
    if (hasUnsaved(desk)) desks.set(id, desk);
    else desks.delete(id);
  },
  hasUnsaved,
};
