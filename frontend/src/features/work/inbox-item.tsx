import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, MouseEvent } from 'react';
import { formatDateTime, periodWords } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { DueLabel } from '@/shared/ui/due-label';
import { StatusBadge } from '@/shared/ui/status-badge';
import { CaseFacts } from './case-facts';
import { isReport, type ReportingItem, type WorkItem } from './items';
import classes from './work.module.css';

interface Props {
  item: WorkItem;
  selected: boolean;
  current: boolean;
  onOpen: () => void;
  onToggle: () => void;
  onApprove: () => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Who, what, since when, due when; small decisions without opening. */
export function InboxRow({
  item,
  selected,
  current,
  onOpen,
  onToggle,
  onApprove,
  onFocus,
  onKeyDown,
}: Props) {
  const { t } = useTranslation('work');
  const report = isReport(item) ? item : null;
  const unit = report?.line.unit?.name ?? '';
  const approves = report?.action === 'APPROVE';
  const onClick = (event: MouseEvent) => {
    const inner = event.target instanceof Element && event.target.closest('a, button, input, label');
    if (!inner && window.getSelection()?.type !== 'Range') onOpen();
  };
  return (
    <li
      className={classes.item}
      data-item
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <span className={classes.check}>
        {approves && (
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('select', { name: unit })}
            checked={selected}
            onChange={onToggle}
          />
        )}
      </span>
      {isReport(item) ? <Facts item={item} /> : <CaseFacts item={item} />}
      <span className={classes.act}>
        {approves && (
          <Button
            size="compact-md"
            variant="default"
            aria-label={t('approveOf', { unit })}
            onClick={onApprove}
          >
            {t('approveOne')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** What it is, what waits for whom, where it stands and when it is due. */
function Facts({ item }: { item: ReportingItem }) {
  const { t } = useTranslation('work');
  const { line, action, since, changedCells, part, partsGiven = 0, partsDone = 0 } = item;
  const { regime } = line.round ?? {};
  return (
    <>
      <span className={classes.what}>
        <Link to="/bao-cao/nghia-vu/$obligationId" params={{ obligationId: line.id }} tabIndex={-1}>
          {line.unit?.name}
        </Link>
        <span className={classes.report} title={regime?.name}>
          <strong>{regime?.code}</strong> {line.round && periodWords(line.round)} · {regime?.name}
        </span>
      </span>
      <span className={classes.action}>
        <strong>{t(part ? 'part' : `action.${action}`)}</strong>
        <span className={classes.quiet}>{t('since', { at: formatDateTime(since) })}</span>
      </span>
      <span className={classes.marks}>
        <StatusBadge status={line.state} />
        {item.urged && <StatusBadge status="PENDING" label={t('urged')} />}
        {changedCells != null && (
          <span className={classes.quiet}>{t('changed', { count: changedCells })}</span>
        )}
        {partsGiven > 0 && (
          <span className={classes.quiet}>{t('parts', { done: partsDone, all: partsGiven })}</span>
        )}
      </span>
      <span className={classes.due}>
        <DueLabel
          dueAt={item.dueAt}
          workingDaysLeft={line.workingDaysLeft}
          explanation={line.dueExplanation}
        />
      </span>
    </>
  );
}
