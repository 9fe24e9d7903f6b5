import { type FigureFault, type FigureSource, figureFault, referencesIn } from './figures';
import { type Heading, lengthLimit } from './outline-tree';

/** What is wrong with a figure that a text pulls. */
export interface TextFault {
  what: string;
  fault: FigureFault;
}

export type SectionState = 'filled' | 'empty' | 'required' | 'faulty';

/** Figures of a text that cannot be written as they stand. */
export function faultsOf(text: string, source: FigureSource): TextFault[] {
  return referencesIn(text).flatMap((what) => {
    const fault = figureFault(what, source);
    return fault ? [{ what, fault }] : [];
  });
}

/** How long a text is for its limit, in code points. */
export const lengthOf = (text: string): number => [...text].length;

export function stateOf(heading: Heading, text: string, source: FigureSource): SectionState {
  if (text.trim() === '') return heading.required ? 'required' : 'empty';
  if (lengthOf(text) > lengthLimit(heading) || faultsOf(text, source).length > 0) return 'faulty';
  return 'filled';
}
