import { useEffect, useState } from 'react';

/** Prints once the dialog is gone and the export is named at the foot. */
export function usePrint() {
  const [note, setNote] = useState('');
  useEffect(() => {
    if (!note) return;
    const timer = setTimeout(() => {
      window.print();
      setNote('');
    }, 300);
    return () => clearTimeout(timer);
  }, [note]);
  return [note, setNote] as const;
}
