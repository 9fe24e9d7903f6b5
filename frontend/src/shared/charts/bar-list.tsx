import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { CircleAlert } from '@/shared/ui/icons';
import classes from './bar-list.module.css';
import './texts';

/** One line of a ranking. */
export interface Bar {
  key: string;
  name: string;
  /** Place in the ranking; null without a value. */
  rank: number | null;
  /** Length of the bar, 0..1. */
  share: number;
  /** The value as it is read, or its mark. */
  text: string;
  unapproved: boolean;
}

interface Props {
  label: string;
  bars: readonly Bar[];
  selected?: string | undefined;
  /** CSS pixels; the list scrolls inside. */
  height: number;
  /** Without it the bars are only read. */
  onPick?: (key: string) => void;
}

/** Where an arrow key leads in a list. */
export function stepOf(key: string, at: number, count: number): number | null {
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 };
  const next = steps[key];
  return next === undefined ? null : Math.min(Math.max(next, 0), count - 1);
}

/** A ranking as bars that the keyboard reaches: one stop for Tab, arrows inside, Enter picks. */
export function BarList({ label, bars, selected, height, onPick }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState(0);
  const at = Math.min(current, Math.max(bars.length - 1, 0));
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepOf(event.key, at, bars.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  const frame = { className: classes.list, style: { '--list-height': `${height}px` } as CSSProperties };
  if (!onPick) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
      <ol {...frame} aria-label={label} tabIndex={0}>
        {bars.map((bar) => (
          <li key={bar.key} className={classes.bar}>
            <BarLine bar={bar} />
          </li>
        ))}
      </ol>
    );
  }
  return (
    <ol ref={list} {...frame} aria-label={label} onKeyDown={onKeyDown}>
      {bars.map((bar, index) => (
        <li key={bar.key}>
          <button
            type="button"
            className={classes.bar}
            tabIndex={index === at ? 0 : -1}
            aria-pressed={bar.key === selected}
            onFocus={() => setCurrent(index)}
            onClick={() => onPick(bar.key)}
          >
            <BarLine bar={bar} />
          </button>
        </li>
      ))}
    </ol>
  );
}

function BarLine({ bar }: { bar: Bar }) {
  const { t } = useTranslation('charts');
  return (
    <>
      <span className={classes.rank}>{bar.rank ?? ''}</span>
      <span className={classes.name}>{bar.name}</span>
      <span className={classes.value}>
        {bar.unapproved && (
          <span className={classes.unapproved}>
            <CircleAlert size={13} aria-hidden />
            {t('unapproved')}
          </span>
        )}
        {bar.text}
      </span>
      <span className={classes.track} aria-hidden>
        <span
          className={classes.fill}
          data-unapproved={bar.unapproved}
          style={{ width: `${(bar.share * 100).toFixed(1)}%` }}
        />
      </span>
    </>
  );
}
