import { useMemo } from 'react';
import { type Bar, BarList } from '@/shared/charts';
import { useTranslation } from '@/shared/i18n';
import classes from './dashboard.module.css';
import { type Answer, rankingOf, withUnit } from './figures';
import { Incomparable } from './incomparable';
import { pickCommune } from './search';
import { useAddress } from './use-address';
import type { Figures } from './use-dashboard';

export const rankingHeight = 452;

interface Props {
  figures: Figures;
  answer: Answer;
  /** The communes are those of today, which have a page. */
  canPick: boolean;
}

/** Communes by the chosen indicator: what the map shows, reachable by keyboard. */
export function RankingPanel({ figures, answer, canPick }: Props) {
  const { t } = useTranslation('dashboard');
  const { go } = useAddress();
  const { subject } = figures;
  const { chosen } = subject;
  const bars = useMemo(
    () => rankingOf(answer, subject.tiles.indexOf(chosen), chosen.precision),
    [answer, subject.tiles, chosen],
  );
  const title = t('ranking.title', { indicator: chosen.name });
  return (
    <section className={classes.ranking} aria-label={title}>
      <h2 className={classes.panelTitle}>
        {title} <span>({chosen.unitOfMeasure})</span>
      </h2>
      <p className={classes.summary}>{summaryOf(t, bars, chosen.unitOfMeasure)}</p>
      <Incomparable answer={answer} />
      <BarList
        label={title}
        bars={bars}
        height={rankingHeight}
        selected={subject.area.isCommune ? subject.area.code : undefined}
        {...(canPick ? { onPick: (code: string) => go((search) => pickCommune(search, code)) } : {})}
      />
    </section>
  );
}

function summaryOf(
  t: ReturnType<typeof useTranslation<'dashboard'>>['t'],
  bars: readonly Bar[],
  unit: string,
): string {
  const known = bars.filter((bar) => bar.rank !== null);
  const first = known[0];
  return first
    ? t('ranking.summary', {
        first: first.name,
        max: withUnit(first.text, unit),
        count: known.length,
        all: bars.length,
      })
    : t('ranking.summaryEmpty');
}
