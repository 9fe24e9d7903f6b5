import '@/shared/i18n/page-texts';
import type { ReactNode } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatDateTime } from '../format';
import type { Tone } from './status-badge';
import classes from './timeline.module.css';

/** One thing that happened, in words. */
export interface TimelineItem {
  at: string;
  what: string;
  by: string;
  reason?: string | null;
  tone?: Tone;
  /** A version or a comment that belongs to it. */
  detail?: ReactNode;
}

/** What happened, newest first, from the journal. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  const { t } = useTranslation();
  if (items.length === 0) return <p className={classes.empty}>{t('timeline.empty')}</p>;
  return (
    <ol className={classes.list} aria-label={label}>
      {items.map((item) => (
        <li key={`${item.at} ${item.what}`} className={classes.item} data-tone={item.tone ?? 'quiet'}>
          <p className={classes.what}>{item.what}</p>
          <p className={classes.by}>
            {item.by} · <time dateTime={item.at}>{formatDateTime(item.at)}</time>
          </p>
          {item.reason && <p className={classes.reason}>{item.reason}</p>}
          {item.detail}
        </li>
      ))}
    </ol>
  );
}
