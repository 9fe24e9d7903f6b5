import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';

const EmergencyDialog = lazy(() => import('./emergency-dialog'));

/** Beside the list: to open a record in an emergency, and to follow who has. */
export function EmergencyWays() {
  const { t } = useTranslation('casework');
  // The bodies that keep or decide on records: the rules of the list and of both ways name the same.
  const opens = useCan('case.list');
  const [open, setOpen] = useState(false);
  return (
    <>
      {opens && (
        <>
          <Button
            variant="subtle"
            renderRoot={(props) => <Link {...props} to="/ho-so" search={{ xem: 'mo-khan-cap' }} />}
          >
            {t('emergency.list')}
          </Button>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('emergency.action')}
          </Button>
        </>
      )}
      {open && (
        <Suspense>
          <EmergencyDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
