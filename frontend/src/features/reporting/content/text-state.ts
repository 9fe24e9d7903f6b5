import { type FigureFault, type FigureSource, figureFault, referencesIn } from './figures';
import { type Heading, lengthLimit } from './outline-tree';

/** What is wrong with a figure that a text pulls. */
export interface TextFault {
  what: string;
  fault: FigureFault;
}

/** Of a section; one that is waiting pulls figures whose cells are still empty. */
export type SectionState = 'filled' | 'empty' | 'required' | 'waiting' | 'faulty';

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
  if (lengthOf(text) > lengthLimit(heading)) return 'faulty';
  const faults = faultsOf(text, source);
  if (faults.some(({ fault }) => fault !== 'EMPTY')) return 'faulty';
  return faults.length > 0 ? 'waiting' : 'filled';
}
