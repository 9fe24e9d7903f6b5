import { lazy, Suspense, useState } from 'react';
import { formatDateTime } from '@/shared/format';
import type { ClientForm } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import type { HeadFieldsFragment, PartFieldsFragment } from '../gql/graphql';
import panel from '../obligation/obligation.module.css';
import classes from './parts.module.css';
import { useScopeWords } from './words';

// Comes with the first step taken: most visits only look.
const PartDialog = lazy(() => import('./part-dialog').then(({ PartDialog }) => ({ default: PartDialog })));

interface Props {
  head: HeadFieldsFragment;
  form: ClientForm | undefined;
  parts: readonly PartFieldsFragment[];
  /** Sends what waits before a part is shut. */
  flush: () => Promise<unknown>;
  onChanged: () => void;
}

/** Above the sheet of a holder: what was given, until when, what was asked, and the way to say that it is complete. */
export function MineBar({ head, form, parts, flush, onChanged }: Props) {
  const { t } = useTranslation('parts');
  const words = useScopeWords(form, head.round?.outline?.document);
  const [finishing, setFinishing] = useState<PartFieldsFragment | null>(null);
  const begin = async (part: PartFieldsFragment) => {
    await flush();
    setFinishing(part);
  };
  return (
    <>
      {parts.map((part) => {
        const finish = part.actions.find(({ action }) => action === 'FINISH');
        return (
          <section key={part.id} className={classes.bar}>
            <div>
              <strong>{t('mineBar.title', { scope: words(part) })}</strong>{' '}
              <span className={panel.quiet}>
                {part.dueAt ? t('due', { at: formatDateTime(part.dueAt) }) : t('withReport')}
              </span>
              {part.note && <p className={classes.note}>{part.note}</p>}
              {part.state === 'REOPENED' && <p>{t('reopenedFor', { reason: part.reason })}</p>}
              {part.state === 'DONE' && <p>{t('mineBar.done')}</p>}
            </div>
            {finish && part.state !== 'DONE' && (
              <ActionButton disabledReason={finish.reason ?? null} onClick={() => void begin(part)}>
                {t('action.FINISH')}
              </ActionButton>
            )}
          </section>
        );
      })}
      {finishing && (
        <Suspense>
          <PartDialog
            head={head}
            form={form}
            parts={parts}
            opened={{ action: 'FINISH', part: parts.find(({ id }) => id === finishing.id) ?? finishing }}
            onChanged={onChanged}
            onClose={() => setFinishing(null)}
          />
        </Suspense>
      )}
    </>
  );
}
