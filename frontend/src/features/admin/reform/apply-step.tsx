import { useState } from 'react';
import { formatDate, formatNumber } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { ConfirmDialog } from '@/shared/ui/dialogs';
import { EmptyState } from '@/shared/ui/empty-state';
import { TriangleAlert } from '@/shared/ui/icons';
import { ApplyReform } from './reform.graphql';
import classes from './reform.module.css';
import type { StepProps } from './reform-page';
import { refusalOf, versionOf } from './use-reform';

/** The one button that cannot be taken back. */
export function ApplyStep({ reform, change }: StepProps) {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState(false);
  const apply = useAction(ApplyReform);
  const numbers = reform.summary?.numbers;
  if (!numbers) return <EmptyState title={t('reform.review.none')}>{t('reform.review.noneText')}</EmptyState>;
  const date = formatDate(reform.effectiveOn);
  const counts = { ended: formatNumber(numbers.units.ended), begun: formatNumber(numbers.units.begun) };
  return (
    <section className={classes.narrow}>
      <p className={classes.intro}>
        {t('reform.apply.intro', {
          ...counts,
          positions: formatNumber(numbers.positions),
          obligations: formatNumber(numbers.obligations),
          date,
        })}
      </p>
      <p className={classes.warning}>
        <TriangleAlert size={18} aria-hidden />
        {t('reform.apply.warning')}
      </p>
      <ActionButton
        color="red"
        loading={reform.work === 'APPLY'}
        disabledReason={refusalOf(reform, 'APPLY')}
        onClick={() => setAsking(true)}
      >
        {t('reform.apply.action', { date })}
      </ActionButton>
      <ConfirmDialog
        title={t('reform.apply.confirmTitle')}
        action={t('reform.apply.action', { date })}
        danger
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => change(() => apply({ reorganisation: versionOf(reform) }))}
      >
        {t('reform.apply.confirmText', counts)}
      </ConfirmDialog>
    </section>
  );
}
