import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { Download, Printer } from '@/shared/ui/icons';
import type { CaseExportKind, CaseFilter, CaseOrder } from '../gql/graphql';

const ExportDialog = lazy(() => import('../export-dialog').then((m) => ({ default: m.ExportDialog })));

interface Props {
  filter: CaseFilter;
  order: CaseOrder;
  total: number;
  shown: number;
  onPrint: (note: string) => void;
}

/** Taking the list along as a workbook or on paper; either counts against the day's quota. */
export function Outputs({ filter, order, total, shown, onPrint }: Props) {
  const { t } = useTranslation('casework');
  const [kind, setKind] = useState<CaseExportKind | null>(null);
  const icons = { XLSX: Download, PRINT: Printer };
  return (
    <>
      {(['XLSX', 'PRINT'] as const).map((each) => {
        const Icon = icons[each];
        return (
          <ActionButton
            key={each}
            size="compact-md"
            variant="subtle"
            data-print="never"
            title={t(`list.take.${each}`)}
            disabledReason={shown === 0 ? t('list.takeNothing') : null}
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => setKind(each)}
          >
            {t(`list.take.${each}`)}
          </ActionButton>
        );
      })}
      <Suspense>
        {kind && (
          <ExportDialog
            kind={kind}
            taken={{ filter, order }}
            count={kind === 'PRINT' ? shown : total}
            onClose={() => setKind(null)}
            onPrint={onPrint}
          />
        )}
      </Suspense>
    </>
  );
}
