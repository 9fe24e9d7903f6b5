/** An outline as the server hands it out (`OutlineVersion.document`); docs/outlines.md is the contract. */
export interface OutlineDocument {
  code: string;
  edition: string;
  title: string;
  legalBasis: string;
  validFrom: string;
  validTo?: string;
  headings: Heading[];
}

export interface Heading {
  /** Names the section for good. */
  key: string;
  number: string;
  title: string;
  guidance?: string;
  /** What a section begins with. */
  text?: string;
  required?: boolean;
  maxLength?: number;
  children?: Heading[];
}

/** A heading with its depth, 0 for the top. */
export interface Placed {
  heading: Heading;
  depth: number;
}

/** Code points that a section may ever hold. */
const mostLength = 50_000;

/** The outline of a report that joins those of many units: a heading's own limit is meant for one. */
export function roomy(outline: OutlineDocument): OutlineDocument {
  const widen = (heading: Heading): Heading => ({
    ...heading,
    maxLength: mostLength,
    children: heading.children?.map(widen),
  });
  return { ...outline, headings: outline.headings.map(widen) };
}

/** Code points of a heading that names no limit. */
const usualLength = 10_000;

export const lengthLimit = (heading: Heading): number => heading.maxLength || usualLength;

/** All headings in the order in which they are read. */
export function flat(headings: readonly Heading[], depth = 0): Placed[] {
  return headings.flatMap((heading) => [{ heading, depth }, ...flat(heading.children ?? [], depth + 1)]);
}

/** Number and title as a reader knows a heading. */
export const headingName = ({ number, title }: Pick<Heading, 'number' | 'title'>): string =>
  [number, title].filter(Boolean).join('. ');

/** Reads the contract's Json of an outline; undefined when it is not one that this program reads. */
export function readOutline(document: unknown): OutlineDocument | undefined {
  const outline = document as Partial<OutlineDocument> | null | undefined;
  return outline && Array.isArray(outline.headings) ? (outline as OutlineDocument) : undefined;
}
