import { Button } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { useViewer } from '@/shared/session/viewer';
import { FormError } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import type { Sample } from '../contract/sample';
import { type RawAnswer, sendRaw } from '../raw-request';
import { readVariables } from './answer';
import { AnswerView } from './answer-view';
import { asFetch } from './as-fetch';
import { CodeArea } from './code-area';
import classes from './explorer.module.css';
import { addSent, readHistory, type Sent, writeHistory } from './history';
import { HistoryList } from './history-list';

const first = `query Viewer {
  viewer {
    account { username displayName }
    position { title unit { name } }
    roles
    level
  }
}
`;

/** Writes an operation, sends it as the acting position, shows what comes back. */
export function Explorer({ sample }: { sample: Sample | null }) {
  const { t } = useTranslation('analysis');
  const { account } = useViewer();
  const client = useClient();
  const [history, setHistory] = useState(() => readHistory(account.id));
  const [query, setQuery] = useState(() => sample?.query ?? history[0]?.query ?? first);
  const [variables, setVariables] = useState(() =>
    sample ? sample.variables : (history[0]?.variables ?? ''),
  );
  const [answer, setAnswer] = useState<RawAnswer | null>(null);
  const read = readVariables(variables);

  const keep = (next: Sent[]) => {
    setHistory(next);
    writeHistory(account.id, next);
  };
  const task = useTask(async () => {
    keep(addSent(history, { query, variables, at: new Date().toISOString() }));
    setAnswer(await sendRaw(client, { query, variables: read ?? undefined }));
  });
  const run = () => {
    if (read !== null && query.trim() !== '') void task.run();
  };
  const copy = async () => {
    await navigator.clipboard.writeText(asFetch(window.location.origin, query, read ?? undefined));
    void notify.done(t('explorer.copied'));
  };
  const takeUp = (sent: Sent) => {
    setQuery(sent.query);
    setVariables(sent.variables);
  };

  return (
    <div className={classes.explorer}>
      <div className={classes.side}>
        <CodeArea
          label={t('explorer.query')}
          value={query}
          onChange={setQuery}
          onRun={run}
          rows={16}
          hint={t('explorer.keys')}
          error={query.trim() === '' ? t('explorer.empty') : undefined}
        />
        <CodeArea
          label={t('explorer.variables')}
          value={variables}
          onChange={setVariables}
          onRun={run}
          rows={5}
          error={read === null ? t('explorer.variablesWrong') : undefined}
        />
        <div className={classes.buttons}>
          <Button onClick={run} loading={task.busy}>
            {t('explorer.run')}
          </Button>
          <Button variant="default" onClick={copy}>
            {t('explorer.copyFetch')}
          </Button>
        </div>
        <HistoryList history={history} onChoose={takeUp} onClear={() => keep([])} />
      </div>
      <section className={classes.result} aria-label={t('explorer.result')} aria-busy={task.busy}>
        <FormError error={task.error} />
        {answer ? (
          <AnswerView answer={answer} />
        ) : (
          <p className={classes.hint}>{t(task.busy ? 'explorer.running' : 'explorer.nothing')}</p>
        )}
      </section>
    </div>
  );
}
