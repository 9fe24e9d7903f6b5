import { useEffect } from 'react';

/** The form that a screen shows, and its cell in hand, for a remark sent from there. */
export interface FeedbackPlace {
  formVersionId: string;
  /** Code of the form, as it is shown. */
  form: string;
}

let place: FeedbackPlace | null = null;
let cell: (() => string | null) | null = null;
let opener: (() => void) | null = null;

/** Says which form the screen shows, as long as it stands. */
export function useFeedbackPlace(formVersionId: string | undefined, form: string | undefined): void {
  useEffect(() => {
    if (!formVersionId || !form) return;
    const own = { formVersionId, form };
    place = own;
    return () => {
      if (place === own) place = null;
    };
  }, [formVersionId, form]);
}

/** Says how to find the cell in hand, "r1.c8". */
export function useFeedbackCell(find: () => string | null): void {
  useEffect(() => {
    cell = find;
    return () => {
      if (cell === find) cell = null;
    };
  }, [find]);
}

/** What a remark sent now stands on. */
export function feedbackPlace(): (FeedbackPlace & { cell: string | null }) | null {
  return place && { ...place, cell: cell?.() ?? null };
}

/** The frame gives the way to open the dialog, so that pages can. */
export function provideFeedback(open: () => void): () => void {
  opener = open;
  return () => {
    opener = null;
  };
}

/** Opens the dialog that sends a remark. */
export function openFeedback(): void {
  opener?.();
}
