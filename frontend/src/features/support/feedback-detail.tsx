import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { formatDateTime } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { EmptyState } from '@/shared/ui/empty-state';
import { FormError } from '@/shared/ui/form-error';
import { SearchX } from '@/shared/ui/icons';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { StatusBadge } from '@/shared/ui/status-badge';
import { useTask } from '@/shared/ui/use-task';
import { read } from './gql';
import type { FeedbackAction, FeedbackFieldsFragment } from './gql/graphql';
import { SidePanel } from './side-panel';
import { ColleaguesQuery, FeedbackFields, FeedbackQuery, SeeFeedback, StepFeedback } from './support.graphql';
import classes from './support.module.css';
import { feedbackLook } from './words';

/** One remark with its talk and the steps that the viewer may take. */
export function FeedbackDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('support');
  const [{ data, error, fetching }, refetch] = useQuery({ query: FeedbackQuery, variables: { id } });
  const feedback = read(FeedbackFields, data?.feedback);
  const see = useAction(SeeFeedback);
  const unread = feedback?.unread;
  useEffect(() => {
    // That it was opened is a mark for the reader alone: a failure is no reason to disturb.
    if (unread) see({ id }).catch(() => undefined);
  }, [id, see, unread]);
  return (
    <SidePanel title={t('feedback.detail')} onClose={onClose}>
      {feedback ? (
        <Body feedback={feedback} />
      ) : error ? (
        <QueryProblem error={error} what={t('what.feedback')} onRetry={() => refetch()} />
      ) : fetching ? (
        <ListSkeleton count={4} height={56} />
      ) : (
        <EmptyState icon={SearchX} title={t('feedback.missing')}>
          {t('feedback.missingText')}
        </EmptyState>
      )}
    </SidePanel>
  );
}

function Body({ feedback }: { feedback: FeedbackFieldsFragment }) {
  const { t } = useTranslation('support');
  const navigate = useNavigate();
  const { formCode, formEdition, cell } = feedback;
  return (
    <div className={classes.detail}>
      <p className={classes.line}>
        <StatusBadge status={feedbackLook[feedback.state]} label={t(`state.${feedback.state}`)} />
        <span>{t(`kind.${feedback.kind}`)}</span>
      </p>
      <p className={classes.text}>{feedback.text}</p>
      <dl className={classes.facts}>
        <dt>{t('column.sender')}</dt>
        <dd>
          {t('feedback.by', { name: feedback.senderName, title: feedback.senderTitle })}
          <span className={classes.sub}>{feedback.unit?.name}</span>
        </dd>
        <dt>{t('column.sent')}</dt>
        <dd className="tabular">{formatDateTime(feedback.sentAt)}</dd>
        <dt>{t('column.screen')}</dt>
        <dd>
          {feedback.screen}
          {formCode && (
            <span className={classes.sub}>
              {t('feedback.withForm', { form: `${formCode} (${formEdition ?? ''})` })}
              {cell && `, ${t('feedback.withCell', { cell })}`}
            </span>
          )}
          <a
            className={classes.sub}
            href={feedback.address}
            onClick={(event) => {
              event.preventDefault();
              void navigate({ href: feedback.address });
            }}
          >
            {t('feedback.open')}
          </a>
        </dd>
        <dt>{t('column.assignee')}</dt>
        <dd>{feedback.assignee ?? t('feedback.nobody')}</dd>
      </dl>
      <section>
        <h2 className={classes.heading}>{t('feedback.thread')}</h2>
        {feedback.messages.length === 0 ? (
          <p className={classes.quiet}>{t('feedback.noThread')}</p>
        ) : (
          <ol className={classes.thread}>
            {feedback.messages.map((message) => (
              <li key={message.id} data-office={message.fromOffice || undefined}>
                <p className={classes.who}>
                  {message.byTitle} {t(`feedback.done.${message.action}`)} ·{' '}
                  <time dateTime={message.at}>{formatDateTime(message.at)}</time>
                </p>
                {message.text && <p className={classes.text}>{message.text}</p>}
              </li>
            ))}
          </ol>
        )}
      </section>
      <Steps key={feedback.version} feedback={feedback} />
    </div>
  );
}

type Writing = Exclude<FeedbackAction, 'ASSIGN'>;

/** The steps; those that say something open a field for it. */
function Steps({ feedback }: { feedback: FeedbackFieldsFragment }) {
  const { t } = useTranslation('support');
  const common = useTranslation();
  const step = useAction(StepFeedback);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { id, version, actions } = feedback;
  const task = useTask((action: FeedbackAction, said: string | null, assigneeId: string | null) =>
    step({ input: { feedback: { id, version }, action, text: said, assigneeId } }),
  );
  const send = () => {
    const said = text.normalize('NFC').trim();
    if (said.length < 10) return setFault(t('feedback.textShort'));
    setFault(null);
    if (writing) void task.run(writing, said, null);
  };
  const words = actions.filter((action): action is Writing => action !== 'ASSIGN');
  if (actions.length === 0) return null;
  return (
    <section className={classes.steps}>
      {actions.includes('ASSIGN') && (
        <Assignment busy={task.busy} onAssign={(to) => void task.run('ASSIGN', null, to)} />
      )}
      {writing ? (
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Textarea
            label={t(`feedback.writeFor.${writing}`)}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={fault}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={4000}
            required
            data-autofocus
          />
          <div className={classes.actions}>
            <Button variant="default" onClick={() => setWriting(null)} disabled={task.busy}>
              {common.t('dialog.cancel')}
            </Button>
            <Button type="submit" loading={task.busy}>
              {t(`feedback.action.${writing}`)}
            </Button>
          </div>
        </form>
      ) : (
        <div className={classes.actions}>
          {words.map((action, index) => (
            <Button
              key={action}
              variant={index === 0 ? 'filled' : 'default'}
              disabled={task.busy}
              onClick={() => setWriting(action)}
            >
              {t(`feedback.action.${action}`)}
            </Button>
          ))}
        </div>
      )}
      <FormError error={task.error} />
    </section>
  );
}

function Assignment({ busy, onAssign }: { busy: boolean; onAssign: (positionId: string | null) => void }) {
  const { t } = useTranslation('support');
  const [to, setTo] = useState('');
  const [{ data }] = useQuery({ query: ColleaguesQuery });
  return (
    <div className={classes.assign}>
      <NativeSelect
        label={t('feedback.assignTo')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          { value: '', label: t('feedback.assignMe') },
          ...(data?.colleagues ?? []).map(({ positionId, name, title }) => ({
            value: positionId,
            label: `${name} – ${title}`,
          })),
        ]}
      />
      <Button variant="default" loading={busy} onClick={() => onAssign(to || null)}>
        {t(to ? 'feedback.give' : 'feedback.action.ASSIGN')}
      </Button>
    </div>
  );
}
