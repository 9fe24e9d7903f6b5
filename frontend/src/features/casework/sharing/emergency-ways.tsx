import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';

const EmergencyDialog = lazy(() => import('./emergency-dialog'));

/** Beside the list: to open a record in an emergency, and to follow who has. */
export function EmergencyWays() {
  const { t } = useTranslation('casework');
  const opens = useCan('case.emergency');
  const follows = useCan('case.emergencies');
  const [open, setOpen] = useState(false);
  return (
    <>
      {follows && (
        <Button variant="subtle" component={Link} to="/ho-so/mo-khan-cap">
          {t('emergency.list')}
        </Button>
      )}
      {opens && (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('emergency.action')}
        </Button>
      )}
      {open && (
        <Suspense>
          <EmergencyDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
