import { Button } from '@mantine/core';
import { useStore } from '@/shared/grid/use-session';
import { useTranslation } from '@/shared/i18n';
import { FormError } from '@/shared/ui/form-error';
import { useTask } from '@/shared/ui/use-task';
import { valueText } from '../record/show-value';
import type { CaseDesk } from './case-desk';
import classes from './entry.module.css';

/** Somebody else was first: the way to both, and the fields in which they differ. */
export function StaleNotice({ desk }: { desk: CaseDesk }) {
  const { t } = useTranslation('casework');
  const state = useStore(desk.saver.state);
  const task = useTask(() => desk.reload());
  const stale = state.kind === 'REFUSED' && state.error.reason === 'STALE_VERSION';
  return (
    <>
      {stale && (
        <section className={classes.notice} role="alert">
          <strong>{t('stale.title')}</strong>
          <p>{t('stale.text')}</p>
          <FormError error={task.error} />
          <Button size="compact-md" loading={task.busy} onClick={() => void task.run()}>
            {t('stale.reload')}
          </Button>
        </section>
      )}
      <Collisions desk={desk} />
    </>
  );
}

function Collisions({ desk }: { desk: CaseDesk }) {
  const { t } = useTranslation('casework');
  const collisions = useStore(desk.collisions);
  if (collisions.length === 0) return null;
  return (
    <section className={classes.notice} aria-label={t('stale.collisions')}>
      <strong>{t('stale.collisions')}</strong>
      <ul>
        {collisions.map((collision) => (
          <li key={`${collision.section}.${collision.field.key}`}>
            <span>
              {t(`section.${collision.section}`)} – {t(collision.field.label)}:{' '}
              {t('stale.theirs', {
                value: valueText(t, collision.field, collision.theirs) || t('stale.empty'),
              })}
            </span>
            <Button size="compact-sm" variant="default" onClick={() => desk.takeTheirs(collision)}>
              {t('stale.take')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => desk.keepMine(collision)}>
              {t('stale.keep')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
