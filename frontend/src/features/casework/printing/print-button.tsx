import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { useCan } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
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
      <ActionButton
        size="compact-md"
        variant="subtle"
        data-print="never"
        disabledReason={shown === 0 ? t('list.takeNothing') : null}
        leftSection={<Printer size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('list.take.PRINT')}
      </ActionButton>
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
