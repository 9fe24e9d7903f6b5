import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { formatDate, formatTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import type { Column } from '@/shared/ui/data-table';
import { ArrowLeftRight, Check, ChevronRight, Copy } from '@/shared/ui/icons';
import { StatusBadge } from '@/shared/ui/status-badge';
import common from '../common/admin.module.css';
import type { AdminJournalQuery } from '../gql/graphql';
import classes from './journal.module.css';
import { actionKey, objectKey, statusOf } from './names';

export type Entry = NonNullable<AdminJournalQuery['journal']>['items'][number];

const seconds = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', second: '2-digit' });

/** One line of the journal: when, who, what, on what, from which state to which, why, by which request. */
export function useJournalColumns(onObject: (id: string) => void): Column<Entry>[] {
  const { t } = useTranslation('admin');
  return [
    {
      key: 'at',
      title: t('journal.at'),
      fixed: true,
      cell: (row) => (
        <time dateTime={row.at} className="tabular">
          {formatTime(row.at)}:{seconds.format(new Date(row.at)).padStart(2, '0')}
          <span className={common.sub}>{formatDate(row.at)}</span>
        </time>
      ),
    },
    { key: 'who', title: t('journal.who'), cell: (row) => <Who row={row} /> },
    { key: 'action', title: t('journal.action'), cell: (row) => <Action action={row.action} /> },
    { key: 'object', title: t('journal.object'), cell: (row) => <ObjectOf row={row} onObject={onObject} /> },
    {
      key: 'states',
      title: t('journal.states'),
      cell: (row) => <States from={row.fromState} to={row.toState} />,
    },
    {
      key: 'reason',
      title: t('journal.reason'),
      cell: (row) => (row.reason ? <div className={classes.reason}>{row.reason}</div> : null),
    },
    { key: 'request', title: t('journal.request'), cell: (row) => <Request id={row.requestId} /> },
  ];
}

function Who({ row }: { row: Entry }) {
  const { t } = useTranslation('admin');
  if (!row.username) return <>{t('journal.system')}</>;
  return (
    <>
      <span className={common.strong}>{row.username}</span>
      {row.positionTitle && <span className={common.sub}>{row.positionTitle}</span>}
      {row.unit && <span className={common.sub}>{row.unit.name}</span>}
    </>
  );
}

function Action({ action }: { action: string }) {
  const { t } = useTranslation('admin');
  const key = actionKey(action);
  return key ? t(key) : <span className={common.code}>{action}</span>;
}

function ObjectOf({ row, onObject }: { row: Entry; onObject: (id: string) => void }) {
  const { t } = useTranslation('admin');
  const key = objectKey(row.objectKind);
  const { objectId } = row;
  return (
    <span className={classes.object}>
      {key ? t(key) : row.objectKind}
      {objectId && (
        <button
          type="button"
          className={classes.idButton}
          data-print="never"
          title={t('journal.byObject')}
          onClick={() => onObject(objectId)}
        >
          <VisuallyHidden>{t('journal.byObject')}</VisuallyHidden>…{objectId.slice(-8)}
        </button>
      )}
      {objectId && <WholeId id={objectId} />}
    </span>
  );
}

function State({ state }: { state: string }) {
  const status = statusOf(state);
  return status ? <StatusBadge status={status} /> : <span className={common.code}>{state}</span>;
}

function States({ from, to }: { from: string | null | undefined; to: string | null | undefined }) {
  const { t } = useTranslation('admin');
  if (!from && !to) return null;
  return (
    <span className={classes.states}>
      {from && <State state={from} />}
      {from && to && from !== to && <ChevronRight size={14} aria-label={t('journal.becomes')} />}
      {from && to && from === to && <ArrowLeftRight size={14} aria-label={t('journal.stays')} />}
      {to && from !== to && <State state={to} />}
    </span>
  );
}

/** On paper an id stands whole. */
function WholeId({ id }: { id: string }) {
  return (
    <span className={common.code} data-print="only">
      {id}
    </span>
  );
}

function Request({ id }: { id: string | null | undefined }) {
  const { t } = useTranslation('admin');
  const [copied, setCopied] = useState(false);
  if (!id) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(id);
    setCopied(true);
  };
  const Icon = copied ? Check : Copy;
  return (
    <>
      <button type="button" className={classes.idButton} data-print="never" onClick={copy} title={id}>
        <VisuallyHidden>{t(copied ? 'journal.copied' : 'journal.copy')}</VisuallyHidden>
        {id.length > 16 ? `${id.slice(0, 16)}…` : id}
        <Icon size={12} aria-hidden />
      </button>
      <WholeId id={id} />
    </>
  );
}
