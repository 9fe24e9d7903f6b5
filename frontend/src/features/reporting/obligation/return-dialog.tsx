import { useQuery } from 'urql';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { ReasonDialog } from '@/shared/ui/dialogs';
import form from '../dialog-form.module.css';
import type { ActionProps } from './action-dialog';
import { clientForm } from './client-form';
import { ReturnReport } from './mutations.graphql';
import { ReturnReasonsQuery } from './obligation.graphql';
import { placeWords } from './place-words';
import { useFlow } from './use-flow';

/** Returns a report to its sender with reasons, and shows what the sender will read, remarks on cells included. */
export function ReturnDialog(props: ActionProps) {
  const { t } = useTranslation('reporting');
  const { head, history } = props;
  const [{ data }] = useQuery({ query: ReturnReasonsQuery });
  const flow = useFlow(props);
  const returnReport = useAction(ReturnReport);
  const sheet = clientForm(head.round?.formVersion);
  const remarks = history.comments.filter(({ resolved }) => !resolved);
  return (
    <ReasonDialog
      title={t('obligation.returning.title')}
      action={t('obligation.returning.action')}
      reasons={data?.returnReasons ?? []}
      danger
      opened
      onClose={props.onClose}
      onConfirm={({ codes, text }) =>
        flow('RETURN', (obligation) =>
          // The remarks are with the server since they were written; the return carries them along by itself.
          returnReport({ input: { obligation, reasons: codes, text, comments: [] } }),
        )
      }
    >
      <p className={form.note}>
        {t('obligation.returning.supplement', { count: head.round?.regime?.supplementDays ?? 0 })}
      </p>
      <section className={form.quote}>
        <h3>{t('obligation.returning.comments')}</h3>
        {remarks.length === 0
          ? t('obligation.returning.noComments')
          : remarks.map(({ id, place, text }) => (
              <p key={id}>
                – {placeWords(t, sheet, place)}: {text}
              </p>
            ))}
      </section>
    </ReasonDialog>
  );
}
