import '@/shared/i18n/page-texts';
import { Popover, UnstyledButton } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { formatDate, formatDateTime } from '../format';
import classes from './due-label.module.css';
import { Clock, TriangleAlert } from './icons';

/** How the date came about, as the server's clock explains it. */
export interface DueExplanation {
  /** One step a line. */
  text: string;
  source: string;
  /** Leans on a calendar that is not yet decided. */
  provisional: boolean;
}

interface Props {
  dueAt: string;
  /** Negative when past. */
  workingDaysLeft: number;
  explanation?: DueExplanation | null | undefined;
  /** Already done: the date only, without a countdown. */
  done?: boolean;
}

/** From how many working days left a date counts as near. */
const near = 2;

function toneOf(daysLeft: number, done: boolean): 'bad' | 'warn' | 'quiet' {
  if (done || daysLeft > near) return 'quiet';
  return daysLeft < 0 ? 'bad' : 'warn';
}

interface DateProps {
  dueAt: string;
  /** Nothing was done in time. */
  late: boolean;
  explanation?: DueExplanation | null | undefined;
}

/** "hạn 15/09/2026 – vì sao?": a date that is not counted down in working days. */
export function DueDate({ dueAt, late, explanation }: DateProps) {
  const { t } = useTranslation();
  const date = t('due.on', { date: formatDateTime(dueAt) });
  const Icon = late ? TriangleAlert : Clock;
  return (
    <span className={classes.due} data-tone={late ? 'bad' : 'quiet'} title={date}>
      <Icon size={14} aria-hidden />
      {t('due.on', { date: formatDate(dueAt) })}
      {explanation && <Why explanation={explanation} date={date} />}
    </span>
  );
}

/** "còn 3 ngày làm việc – vì sao?": the time left, and on request the law and the count behind it. */
export function DueLabel({ dueAt, workingDaysLeft, explanation, done = false }: Props) {
  const { t } = useTranslation();
  const tone = toneOf(workingDaysLeft, done);
  const Icon = tone === 'bad' ? TriangleAlert : Clock;
  const countdown =
    workingDaysLeft === 0
      ? t('due.today')
      : workingDaysLeft > 0
        ? t('due.left', { count: workingDaysLeft })
        : t('due.overdue', { count: -workingDaysLeft });
  const date = t('due.on', { date: formatDateTime(dueAt) });
  return (
    <span className={classes.due} data-tone={tone} title={date}>
      <Icon size={14} aria-hidden />
      {done ? date : countdown}
      {explanation && <Why explanation={explanation} date={date} />}
    </span>
  );
}

/** "vì sao?": opens the law and the count behind a date. */
export function Why({ explanation, date }: { explanation: DueExplanation; date: string }) {
  const { t } = useTranslation();
  const steps = explanation.text.split('\n').filter(Boolean);
  return (
    <Popover width={360} position="bottom-start" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.why}>– {t('due.why')}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('due.whyTitle')}>
        <section className={classes.explanation} tabIndex={-1} data-autofocus>
          <h3>{date}</h3>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className={classes.source}>
            {t('due.source')}: {explanation.source}
          </p>
          {explanation.provisional && <p className={classes.provisional}>{t('due.provisional')}</p>}
        </section>
      </Popover.Dropdown>
    </Popover>
  );
}
