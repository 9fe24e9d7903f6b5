import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { formatDate, formatDateTime } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { cleanUsername, isUsername, makePassword, shortestPassword } from '@/shared/session/credentials';
import { ConfirmDialog, DialogFrame, ReasonDialog } from '@/shared/ui/dialogs';
import { EmptyState } from '@/shared/ui/empty-state';
import { FormError } from '@/shared/ui/form-error';
import { SearchX } from '@/shared/ui/icons';
import { notify } from '@/shared/ui/notify';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { StatusBadge } from '@/shared/ui/status-badge';
import { useTask } from '@/shared/ui/use-task';
import { read } from './gql';
import type { AccountRequestAction, RequestFieldsFragment } from './gql/graphql';
import { SidePanel } from './side-panel';
import {
  FulfilRequest,
  RefuseRequest,
  RequestFields,
  RequestQuery,
  WithdrawRequest,
} from './support.graphql';
import classes from './support.module.css';
import { requestLook } from './words';

/** One request with its due date, and the steps that the viewer may take. */
export function RequestDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('support');
  const [{ data, error, fetching }, refetch] = useQuery({ query: RequestQuery, variables: { id } });
  const request = read(RequestFields, data?.accountRequest);
  return (
    <SidePanel title={request ? t(`request.kind.${request.kind}`) : t('request.detail')} onClose={onClose}>
      {request ? (
        <Body request={request} />
      ) : error ? (
        <QueryProblem error={error} what={t('what.requests')} onRetry={() => refetch()} />
      ) : fetching ? (
        <ListSkeleton count={4} height={56} />
      ) : (
        <EmptyState icon={SearchX} title={t('request.missing')}>
          {t('request.missingText')}
        </EmptyState>
      )}
    </SidePanel>
  );
}

function Body({ request }: { request: RequestFieldsFragment }) {
  const { t } = useTranslation('support');
  const [open, setOpen] = useState<AccountRequestAction | null>(null);
  return (
    <div className={classes.detail}>
      <p className={classes.line}>
        <StatusBadge status={requestLook[request.state]} label={t(`request.state.${request.state}`)} />
        {request.overdue && <StatusBadge status="OVERDUE" label={t('request.overdue')} />}
        {typeof request.onTime === 'boolean' && t(request.onTime ? 'request.onTime' : 'request.late')}
      </p>
      <Facts request={request} />
      <Due request={request} />
      {request.actions.length > 0 && (
        <div className={classes.actions}>
          {request.actions.map((action) => (
            <Button
              key={action}
              variant={action === 'FULFIL' ? 'filled' : 'default'}
              onClick={() => setOpen(action)}
            >
              {t(`request.action.${action}`)}
            </Button>
          ))}
        </div>
      )}
      {open && <Deciding action={open} request={request} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Facts({ request }: { request: RequestFieldsFragment }) {
  const { t } = useTranslation('support');
  const { position } = request;
  const lines: [string, React.ReactNode][] = [
    [t('column.person'), request.personName],
    [t('request.positionNow'), request.positionTitle],
    [
      t('request.position'),
      position && (
        <>
          {position.title}
          <span className={classes.sub}>{position.unit?.name}</span>
          <span className={classes.sub}>
            {position.roles.map((role) => t(`request.role.${role}`)).join(', ')}
          </span>
          <span className={classes.sub}>
            {t('request.validFrom')} {formatDate(position.validFrom)}
          </span>
        </>
      ),
    ],
    [t('request.lastDay'), request.lastDay && formatDate(request.lastDay)],
    [t('request.reason'), request.reason],
    [t('request.document'), request.document],
    [
      t('request.asked'),
      <>
        {t('feedback.by', { name: request.requestedByName, title: request.requestedByTitle })}
        <span className={classes.sub}>
          {request.unit?.name} · {formatDateTime(request.requestedAt)}
        </span>
      </>,
    ],
    [
      t('request.decidedBy'),
      request.decidedAt && (
        <>
          {request.decidedByTitle}
          <span className={classes.sub}>{formatDateTime(request.decidedAt)}</span>
        </>
      ),
    ],
    [t('request.refusal'), request.refusal],
  ];
  return (
    <dl className={classes.facts}>
      {lines
        .filter(([, value]) => value)
        .map(([label, value]) => [<dt key={`${label} t`}>{label}</dt>, <dd key={label}>{value}</dd>])}
    </dl>
  );
}

function Due({ request }: { request: RequestFieldsFragment }) {
  const { t } = useTranslation('support');
  return (
    <section>
      <h2 className={classes.heading}>{t('request.dueAt', { date: formatDateTime(request.dueAt) })}</h2>
      <p className={classes.quiet}>{t('request.why')}:</p>
      <ol className={classes.why}>
        {request.dueText
          .split('\n')
          .filter(Boolean)
          .map((step) => (
            <li key={step}>{step}</li>
          ))}
      </ol>
      <p className={classes.quiet}>
        {t('request.source')}: {request.dueSource}
      </p>
    </section>
  );
}

interface DecidingProps {
  action: AccountRequestAction;
  request: RequestFieldsFragment;
  onClose: () => void;
}

function Deciding({ action, request, onClose }: DecidingProps) {
  const { t } = useTranslation('support');
  const refuse = useAction(RefuseRequest);
  const withdraw = useAction(WithdrawRequest);
  const fulfil = useAction(FulfilRequest);
  const ref = { id: request.id, version: request.version };
  const title = `${t(`request.action.${action}`)}: ${t(`request.kind.${request.kind}`)}`;
  const frame = { title, opened: true, onClose, action: t(`request.action.${action}`) };
  if (action === 'REFUSE') {
    return (
      <ReasonDialog
        {...frame}
        danger
        minLength={3}
        onConfirm={({ text }) => refuse({ request: ref, reason: text })}
      />
    );
  }
  if (action === 'WITHDRAW') {
    return (
      <ConfirmDialog {...frame} onConfirm={() => withdraw({ request: ref })}>
        <p>{t('request.withdrawText')}</p>
      </ConfirmDialog>
    );
  }
  if (request.kind === 'CREATE') return <OpenAccount title={title} request={request} onClose={onClose} />;
  return (
    <ConfirmDialog
      {...frame}
      danger={request.kind === 'LOCK'}
      onConfirm={() => fulfil({ request: ref, username: null, password: null })}
    >
      <p>{t('request.fulfilText')}</p>
    </ConfirmDialog>
  );
}

/** The new account's name and first password; everything else stands in the request. */
function OpenAccount({ title, request, onClose }: Omit<DecidingProps, 'action'> & { title: string }) {
  const { t } = useTranslation('support');
  const common = useTranslation();
  const fulfil = useAction(FulfilRequest);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [faulty, setFaulty] = useState(false);
  const { run, busy, error } = useTask(() =>
    fulfil({ request: { id: request.id, version: request.version }, username, password }),
  );
  const submit = async () => {
    const wrong = !isUsername(username) || password.length < shortestPassword;
    setFaulty(wrong);
    if (wrong || !(await run())) return;
    void notify.done(t('request.fulfilled'));
    onClose();
  };
  const at = (place: string) => (error?.place === place ? error.message : null);
  return (
    <DialogFrame title={title} opened onClose={onClose}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className={classes.quiet}>{t('request.fulfilText')}</p>
        <TextInput
          label={t('request.username')}
          description={t('request.usernameHint')}
          value={username}
          onChange={(event) => setUsername(cleanUsername(event.currentTarget.value))}
          error={at('input.username') ?? (faulty && !isUsername(username) && t('request.required'))}
          autoComplete="off"
          spellCheck={false}
          required
          data-autofocus
        />
        <TextInput
          label={t('request.password')}
          description={t('request.passwordHint')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={
            at('input.password') ?? (faulty && password.length < shortestPassword && t('request.required'))
          }
          autoComplete="off"
          spellCheck={false}
          required
        />
        <div className={classes.actions}>
          <Button variant="default" size="compact-sm" onClick={() => setPassword(makePassword())}>
            {t('request.passwordMake')}
          </Button>
        </div>
        <FormError error={error && !at('input.username') && !at('input.password') ? error : null} />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {common.t('dialog.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('request.action.FULFIL')}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
