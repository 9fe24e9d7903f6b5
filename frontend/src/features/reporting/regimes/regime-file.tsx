import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { businessNow, formatDate, formatDateTime, isoDate } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
import { DateInput } from '@/shared/ui/date-input';
import { DialogFrame, ReasonDialog } from '@/shared/ui/dialogs';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { StatusBadge } from '@/shared/ui/status-badge';
import { useTask } from '@/shared/ui/use-task';
import { DialogForm } from '../dialog-form';
import { read } from '../gql';
import type { FileFieldsFragment, RegimeFieldsFragment } from '../gql/graphql';
import classes from './regime.module.css';
import { FileFields, RegimeFileQuery, ReplaceRegime, ReviewRegime } from './regime-file.graphql';
import { RegimesQuery } from './regimes.graphql';

/** What belongs to a regime beside its contents: yearly reviews, what it replaces, its external code. */
export function RegimeFile({ regime }: { regime: RegimeFieldsFragment }) {
  const { t } = useTranslation('reporting');
  const [{ data, error }, ask] = useQuery({ query: RegimeFileQuery, variables: { id: regime.id } });
  const refresh = () => ask({ requestPolicy: 'network-only' });
  const file = read(FileFields, data?.regimeFile);
  if (error) return <QueryProblem error={error} what={t('regimes.file.what')} onRetry={refresh} />;
  if (!file) return <ListSkeleton count={3} />;
  return (
    <section className={classes.contents}>
      <h2 className={classes.heading}>{t('regimes.file.title')}</h2>
      <dl className={classes.list}>
        <Line name={t('regimes.file.review')}>
          <Reviews regime={regime} file={file} onChange={refresh} />
        </Line>
        <Line name={t('regimes.file.replaces')}>
          {file.replaces && <RegimeLink {...file.replaces} />}
          {!file.replaces && <Replace regime={regime} onChange={refresh} />}
        </Line>
        {file.replacedBy && file.replacedFrom && (
          <Line name={t('regimes.file.replacedBy')}>
            <RegimeLink {...file.replacedBy} />{' '}
            {t('regimes.file.from', { date: formatDate(file.replacedFrom) })}
          </Line>
        )}
        <Line name={t('regimes.file.code')}>{file.externalCode ?? t('regimes.file.noCode')}</Line>
      </dl>
    </section>
  );
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className={classes.item}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function RegimeLink({ id, code, name }: { id: string; code: string; name: string }) {
  return (
    <Link to="/bao-cao/che-do/$regimeId" params={{ regimeId: id }}>
      {code} – {name}
    </Link>
  );
}

interface PartProps {
  regime: RegimeFieldsFragment;
  onChange: () => void;
}

function Reviews({ regime, file, onChange }: PartProps & { file: FileFieldsFragment }) {
  const { t } = useTranslation('reporting');
  const writes = useCan('regime.write');
  const review = useAction(ReviewRegime);
  const [open, setOpen] = useState(false);
  if (!file.reviewDueOn) return t('regimes.file.notInForce');
  return (
    <>
      <p>
        {t('regimes.file.due', { date: formatDate(file.reviewDueOn) })}{' '}
        {file.reviewOverdue && <StatusBadge status="OVERDUE" label={t('regimes.file.overdue')} />}
      </p>
      {file.reviews.map(({ id, at, note, byTitle }) => (
        <p key={id}>
          {formatDateTime(at)}, {byTitle}: {note}
        </p>
      ))}
      {writes && (
        <ActionButton size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          {t('regimes.file.reviewed')}
        </ActionButton>
      )}
      <ReasonDialog
        title={t('regimes.file.reviewTitle')}
        action={t('regimes.file.reviewed')}
        opened={open}
        onClose={() => setOpen(false)}
        onConfirm={async ({ text }) => {
          await review({ id: regime.id, note: text });
          onChange();
        }}
      >
        <p>{t('regimes.file.reviewText')}</p>
      </ReasonDialog>
    </>
  );
}

function Replace({ regime, onChange }: PartProps) {
  const { t } = useTranslation('reporting');
  const publishes = useCan('regime.publish');
  const [open, setOpen] = useState(false);
  if (!publishes) return '…';
  return (
    <>
      <ActionButton size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('regimes.file.replace')}
      </ActionButton>
      {open && <ReplaceDialog regime={regime} onChange={onChange} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReplaceDialog({ regime, onChange, onClose }: PartProps & { onClose: () => void }) {
  const { t } = useTranslation('reporting');
  const replace = useAction(ReplaceRegime);
  const [{ data }] = useQuery({ query: RegimesQuery });
  const [replacedId, setReplaced] = useState('');
  const [from, setFrom] = useState(() => isoDate(businessNow()));
  const [faulty, setFaulty] = useState(false);
  const { run, busy, error } = useTask(() =>
    replace({ input: { regime: { id: regime.id, version: regime.version }, replacedId, from } }),
  );
  const submit = async () => {
    setFaulty(!replacedId || !from);
    if (!replacedId || !from || !(await run())) return;
    onChange();
    onClose();
  };
  const others = (data?.regimes ?? []).filter(({ id, state }) => id !== regime.id && state !== 'DRAFT');
  return (
    <DialogFrame title={t('regimes.file.replaceTitle')} opened onClose={onClose}>
      <DialogForm
        action={t('regimes.file.replace')}
        busy={busy}
        error={error}
        onSubmit={() => void submit()}
        onClose={onClose}
      >
        <p>{t('regimes.file.replaceText')}</p>
        <NativeSelect
          label={t('regimes.file.replaced')}
          value={replacedId}
          onChange={(event) => setReplaced(event.currentTarget.value)}
          error={faulty && !replacedId && t('regimes.file.choose')}
          data={[
            { value: '', label: '' },
            ...others.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` })),
          ]}
          required
        />
        <DateInput
          label={t('regimes.file.fromDay')}
          value={from}
          onChange={setFrom}
          error={faulty && !from && t('regimes.file.choose')}
          required
        />
      </DialogForm>
    </DialogFrame>
  );
}
