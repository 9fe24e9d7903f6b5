import { Button } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { SearchX } from './icons';
import { StateFrame } from './state-frame';

/** Nothing matches the filters, with the way back to all. */
export function NoMatch({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  const action = (
    <Button variant="default" onClick={onClear}>
      {t('empty.clearFilters')}
    </Button>
  );
  return (
    <StateFrame icon={SearchX} title={t('empty.filtered')} actions={action}>
      {t('empty.filteredHint')}
    </StateFrame>
  );
}
