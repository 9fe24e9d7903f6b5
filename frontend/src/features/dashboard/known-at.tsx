import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { Clock } from '@/shared/ui/icons';
import { useAddress } from './use-address';

const KnownAtDialog = lazy(() => import('./known-at-dialog'));

/** As known when: now, or the end of an earlier day. */
export function KnownAt() {
  const { t } = useTranslation('dashboard');
  const { search, go } = useAddress();
  const [opened, setOpened] = useState(false);
  const day = search['tinh-den'];
  const choose = (date: string | undefined) => {
    setOpened(false);
    go((before) => ({ ...before, 'tinh-den': date }));
  };
  return (
    <>
      <Button variant="default" size="sm" leftSection={<Clock size={16} />} onClick={() => setOpened(true)}>
        {day ? t('knownDay', { date: formatDate(day) }) : t('knownNow')}
      </Button>
      {opened && (
        <Suspense>
          <KnownAtDialog day={day} onChoose={choose} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
