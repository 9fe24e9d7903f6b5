import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { useCan } from '@/shared/session/viewer';
import { Printer } from '@/shared/ui/icons';
import type { Taken } from '../export-dialog';

const ExportDialog = lazy(() => import('../export-dialog').then((m) => ({ default: m.ExportDialog })));

interface Props {
  taken: Taken;
  shown: number;
  people: number;
  onPrint: (note: string) => void;
}

/** Prints the list of people that stands on the page, among the tools of its table: asked for and counted as any export. */
export function PrintButton({ taken, shown, people, onPrint }: Props) {
  const { t } = useTranslation('casework');
  const [asking, setAsking] = useState(false);
  if (!useCan('case.export')) return null;
  return (
    <>
      <Button
        size="compact-md"
        variant="subtle"
        data-print="never"
        disabled={shown === 0}
        leftSection={<Printer size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('list.take.PRINT')}
      </Button>
      <Suspense>
        {asking && (
          <ExportDialog
            kind="PRINT"
            taken={taken}
            count={shown}
            people={people}
            onClose={() => setAsking(false)}
            onPrint={onPrint}
          />
        )}
      </Suspense>
    </>
  );
}
