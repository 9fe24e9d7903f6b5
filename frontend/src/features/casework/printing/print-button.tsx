import { Button } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { Printer } from '@/shared/ui/icons';

/** Prints the list that stands on the page, among the tools of its table. */
export function PrintButton() {
  const { t } = useTranslation('casework');
  return (
    <Button
      size="compact-md"
      variant="subtle"
      leftSection={<Printer size={16} aria-hidden />}
      onClick={() => window.print()}
    >
      {t('list.take.PRINT')}
    </Button>
  );
}
