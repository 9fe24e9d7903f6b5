import { getRouteApi, Link } from '@tanstack/react-router';
import { formatNumber, formatShare } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import type { Counts, Part } from './progress';
import classes from './progress-tiles.module.css';

const route = getRouteApi('/shell/bao-cao/dot/$roundId');

interface Tile {
  part: Part | undefined;
  text: 'owed' | 'submitted' | 'onTime' | 'late' | 'notYet' | 'missing' | 'approved';
  count: number;
  tone: 'quiet' | 'ok' | 'warn' | 'bad' | 'info';
}

function tilesOf({ owed, submitted, approved, onTime, late, missing }: Counts): Tile[] {
  return [
    { part: undefined, text: 'owed', count: owed, tone: 'quiet' },
    { part: 'SUBMITTED', text: 'submitted', count: submitted, tone: 'info' },
    { part: 'ON_TIME', text: 'onTime', count: onTime, tone: 'ok' },
    { part: 'LATE', text: 'late', count: late, tone: 'warn' },
    { part: 'NOT_YET', text: 'notYet', count: owed - submitted, tone: 'quiet' },
    { part: 'MISSING', text: 'missing', count: missing, tone: 'bad' },
    { part: 'APPROVED', text: 'approved', count: approved, tone: 'ok' },
  ];
}

/** The round in figures; a press shows the units behind a figure. */
export function ProgressTiles({ roundId, counts }: { roundId: string; counts: Counts }) {
  const { t } = useTranslation('reporting');
  const search = route.useSearch();
  return (
    <ul className={classes.tiles} aria-label={t('rounds.progress')}>
      {tilesOf(counts).map(({ part, text, count, tone }) => (
        <li key={text}>
          <Link
            to="/bao-cao/dot/$roundId"
            params={{ roundId }}
            search={{ ...search, loc: search.loc === part ? undefined : part }}
            className={classes.tile}
            data-tone={count > 0 ? tone : 'quiet'}
            aria-current={search.loc === part ? 'true' : undefined}
            title={t('rounds.tile.show')}
          >
            <span className={classes.name}>{t(`rounds.tile.${text}`)}</span>
            <span className={classes.count}>{formatNumber(count)}</span>
            <span className={classes.share}>
              {part && counts.owed > 0
                ? t('rounds.tile.share', { share: formatShare(count / counts.owed, 0) })
                : '\u00a0'}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
