import { Button } from '@mantine/core';
import { useState } from 'react';
import { refusalOf } from '@/shared/graphql/errors';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { BulkDialog, type BulkItem } from '@/shared/ui/bulk-dialog';
import { FormError } from '@/shared/ui/form-error';
import { useTask } from '@/shared/ui/use-task';
import { SubmitCases } from '../casework.graphql';
import classes from '../casework.module.css';

/** A record that was chosen, in the version that is on the screen. */
export interface Chosen {
  id: string;
  version: number;
  code: string;
}

interface Props {
  chosen: readonly Chosen[];
  onDone: () => void;
}

/** Tries to send what was chosen, shows what each would answer, and sends what can be sent. */
export function SubmitMany({ chosen, onDone }: Props) {
  const { t } = useTranslation('casework');
  const submit = useAction(SubmitCases);
  const [tried, setTried] = useState<{ ready: Chosen[]; refused: BulkItem[] } | null>(null);
  const ask = async (records: readonly Chosen[], dryRun: boolean) => {
    const sent = records.map(({ id, version }) => ({ id, version }));
    const { submitCases } = await submit({ input: { records: sent, dryRun } });
    return new Map(
      (submitCases ?? []).flatMap(({ recordId, problem }) =>
        problem ? [[recordId, refusalOf(problem.code, problem.message)]] : [],
      ),
    );
  };
  const look = useTask(async () => {
    const problems = await ask(chosen, true);
    const refused = chosen.filter(({ id }) => problems.has(id));
    setTried({
      ready: chosen.filter(({ id }) => !problems.has(id)),
      refused: refused.map(({ id, code }) => ({ id, label: code, detail: problems.get(id) })),
    });
  });
  return (
    <>
      <Button size="compact-md" loading={look.busy} onClick={() => void look.run()}>
        {t('submitMany.action', { count: chosen.length })}
      </Button>
      <FormError error={look.error} />
      {tried && (
        <BulkDialog
          title={t('submitMany.title')}
          opened
          onClose={() => {
            setTried(null);
            onDone();
          }}
          action={t('submitMany.action', { count: tried.ready.length })}
          items={tried.ready.map(({ id, code }) => ({ id, label: code, detail: t('submitMany.ready') }))}
          run={() => ask(tried.ready, false)}
        >
          <p>{t(tried.ready.length > 0 ? 'submitMany.text' : 'submitMany.none')}</p>
          {tried.refused.length > 0 && <Refused items={tried.refused} />}
        </BulkDialog>
      )}
    </>
  );
}

/** What stays behind, by the reason: often it is one for all. */
function Refused({ items }: { items: readonly BulkItem[] }) {
  const { t } = useTranslation('casework');
  const reasons = [...new Set(items.map(({ detail }) => String(detail)))];
  return (
    <section>
      <strong>{t('submitMany.refused', { count: items.length })}</strong>
      <ul className={classes.refused}>
        {reasons.map((reason) => (
          <li key={reason}>
            <span className="tabular">
              {items
                .filter(({ detail }) => detail === reason)
                .map(({ label }) => label)
                .join(', ')}
            </span>
            : {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
