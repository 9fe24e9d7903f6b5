import type { KeyboardEvent } from 'react';
import { useTranslation } from '@/shared/i18n';
import { addDays } from '../common/validity';
import classes from './calendar.module.css';
import { DayKindIcon } from './day-kind';
import type { DayCell, Month } from './months';

interface Props {
  months: readonly Month[];
  today: string;
  /** The one day that Tab reaches; arrows move on from it. */
  focusable: string;
  /** Absent when nothing may be set. */
  onChoose?: ((cell: DayCell) => void) | undefined;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Arrows move by day and by week, over the ends of months. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const from = event.target instanceof HTMLElement ? event.target.dataset.date : undefined;
  if (!step || !from) return;
  const target = event.currentTarget.querySelector<HTMLElement>(`[data-date="${addDays(from, step)}"]`);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

/** Twelve small months; special days carry an icon, a colour and their name. */
export function MonthView({ months, today, focusable, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the days inside are read here.
    <div className={classes.months} onKeyDown={onArrow}>
      {months.map((month) => (
        <MonthTable
          key={month.number}
          month={month}
          today={today}
          focusable={focusable}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

function MonthTable({ month, today, focusable, onChoose }: Omit<Props, 'months'> & { month: Month }) {
  const { t } = useTranslation('admin');
  return (
    <div className={classes.month}>
      <table>
        <caption>
          <span className={classes.caption}>
            <strong>{t('calendar.month', { number: month.number })}</strong>
            <span>{t('calendar.workingDays', { count: month.workingDays })}</span>
          </span>
        </caption>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col" abbr={t(`weekday.${name}`)}>
                {t(`weekdayShort.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week) => (
            <tr key={week.find((cell) => cell)?.date}>
              {week.map((cell, index) => (
                <td key={cell?.date ?? weekdays[index]}>
                  {cell && (
                    <Day
                      cell={cell}
                      isToday={cell.date === today}
                      reachable={cell.date === focusable}
                      onChoose={onChoose}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DayProps {
  cell: DayCell;
  isToday: boolean;
  reachable: boolean;
  onChoose: ((cell: DayCell) => void) | undefined;
}

function Day({ cell, isToday, reachable, onChoose }: DayProps) {
  const { t } = useTranslation('admin');
  const { special } = cell;
  const words = special
    ? [
        t(`dayKind.${special.kind}`),
        special.name,
        ...(special.provisional ? [t('calendar.provisional')] : []),
      ]
    : [];
  const [year = '', month = ''] = cell.date.split('-');
  const date = t('calendar.day', { day: cell.day, month: Number(month), year });
  const label = [date, ...words].join(', ');
  const look = {
    className: classes.day,
    'data-date': cell.date,
    'data-weekend': cell.weekend,
    'data-kind': special?.kind,
    'data-provisional': special?.provisional || undefined,
    'data-today': isToday,
    'aria-current': isToday ? ('date' as const) : undefined,
    title: special ? label : undefined,
  };
  const content = (
    <>
      {cell.day}
      {special && <DayKindIcon kind={special.kind} size={9} />}
    </>
  );
  if (!onChoose) return <span {...look}>{content}</span>;
  return (
    <button
      {...look}
      type="button"
      aria-label={label}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onChoose(cell)}
    >
      {content}
    </button>
  );
}
