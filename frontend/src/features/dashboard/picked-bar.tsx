import { Button } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { X } from '@/shared/ui/icons';
import classes from './dashboard.module.css';
import { areaName } from './names';
import { leaveCommune, pickCommune } from './search';
import { useAddress } from './use-address';
import type { Figures } from './use-dashboard';

/** Which commune the page is filtered by; its line is kept free, so that nothing jumps on the first click. */
export function PickedBar({ figures, canPick }: { figures: Figures; canPick: boolean }) {
  const { t } = useTranslation('dashboard');
  const { go } = useAddress();
  const { subject } = figures;
  if (subject.isDetail) return null;
  const { area, home } = subject;
  return (
    <div className={classes.picked} role="status" data-picked={area.code !== home.code} data-print="never">
      {area.code === home.code ? (
        <span>{t(canPick ? 'pickHint' : 'pickNot')}</span>
      ) : (
        <>
          <strong>{t('picked', { area: areaName(subject, figures) })}</strong>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => go((search) => pickCommune(search, area.code))}
          >
            {t('pickedOpen')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<X size={14} />}
            onClick={() => go(leaveCommune)}
          >
            {t('pickedLeave')}
          </Button>
        </>
      )}
    </div>
  );
}
