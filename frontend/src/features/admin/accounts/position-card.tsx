import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { StatusBadge } from '@/shared/ui/status-badge';
import common from '../common/admin.module.css';
import { formatSpan, standing, today } from '../common/validity';
import type { AccountPosition } from './account-dialogs';
import classes from './accounts.module.css';

interface Props {
  position: AccountPosition;
  /** Why nothing may be changed here. */
  refused: string | null;
  onMove: () => void;
  onEnd: () => void;
}

const statusOf = { ACTIVE: 'ACTIVE', PENDING: 'PENDING', ENDED: 'ENDED' } as const;

/** One position with its validity, roles and what can be done to it. */
export function PositionCard({ position, refused, onMove, onEnd }: Props) {
  const { t } = useTranslation('admin');
  const stands = standing(position.validFrom, position.validTo, today());
  const reason = refused ?? (stands === 'ENDED' ? t('position.ended') : null);
  return (
    <li className={classes.position} data-standing={stands}>
      <div className={classes.positionHead}>
        <span className={classes.positionTitle}>{position.title}</span>
        <StatusBadge status={statusOf[stands]} label={t(`standing.${stands}`)} />
      </div>
      <span>{position.unit?.name ?? t('position.unitHidden')}</span>
      <span className="tabular">{formatSpan(position.validFrom, position.validTo, t('standing.open'))}</span>
      <ul className={classes.roles} aria-label={t('position.roles')}>
        {position.roles.map((role) => (
          <li key={role} className={classes.role}>
            {t(`role.${role}`)}
          </li>
        ))}
      </ul>
      {position.signingForm && <span className={common.note}>{t(`signing.${position.signingForm}`)}</span>}
      <div className={classes.buttons}>
        <ActionButton size="compact-sm" variant="default" disabledReason={reason} onClick={onMove}>
          {t('position.move')}
        </ActionButton>
        <ActionButton size="compact-sm" variant="default" disabledReason={reason} onClick={onEnd}>
          {t('position.end')}
        </ActionButton>
      </div>
    </li>
  );
}
