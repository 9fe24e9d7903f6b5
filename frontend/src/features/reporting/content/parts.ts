import { lazy } from 'react';

// One part of a report is shown at a time: whoever enters figures does not download the others.
export const TextEntry = lazy(() => import('./text-entry').then(({ TextEntry }) => ({ default: TextEntry })));
export const ReadText = lazy(() => import('./read-text').then(({ ReadText }) => ({ default: ReadText })));
export const DraftText = lazy(() => import('./draft-text').then(({ DraftText }) => ({ default: DraftText })));
export const DraftFiles = lazy(() =>
  import('./files-part').then(({ DraftFiles }) => ({ default: DraftFiles })),
);
export const SentFiles = lazy(() => import('./files-part').then(({ SentFiles }) => ({ default: SentFiles })));
