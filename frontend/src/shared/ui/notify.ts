/** Short notices in the corner; the code of the notices comes with the first one. */
async function show(message: string, color: 'green' | 'red', autoClose: number): Promise<void> {
  (await import('./show-notice')).show(message, color, autoClose);
}

export const notify = {
  done: (message: string) => show(message, 'green', 5_000),
  undo: async (message: string, label: string, undo: () => void) =>
    (await import('./show-notice')).offerUndo(message, label, undo),
  failed: (message: string) => show(message, 'red', 10_000),
};
