import { Chart, ChartFigure, type TrendPoint } from '@/shared/charts';
import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import classes from './dashboard.module.css';
import { FigureTable } from './figure-table';
import { type Answer, pictureReasons, reasonsAt } from './figures';
import type { Reform } from './figures-view';
import { Incomparable } from './incomparable';
import { sourceText } from './names';
import type { Topic } from './topics';
import { trendSummary, useTrendDrawing } from './trend-drawing';
import { useAddress } from './use-address';
import type { Figures } from './use-dashboard';

const height = 260;

interface Props {
  topic: Topic;
  figures: Figures;
  lineage: readonly Reform[];
}

/** The chosen indicator over the periods, with the reform marked where it falls. */
export function TrendPanel({ topic, figures, lineage }: Props) {
  const { t } = useTranslation('dashboard');
  const { t: common } = useTranslation();
  const { go } = useAddress();
  const { subject } = figures;
  const { chosen, period } = subject;
  const answer = figures.answers[subject.tiles.indexOf(chosen)];
  const { points, reform, build } = useTrendDrawing(figures, answer, lineage);
  if (!answer) return null;
  const isTrend = points.length > 1;
  const summary = trendSummary(t, figures, points);
  const title = t('trend.title', { indicator: chosen.name });
  const act = lineage.find((each) => each.date === reform?.date)?.act ?? '';
  const pick = (key: string) => go((search) => ({ ...search, ky: key }));
  return (
    <div className={classes.trend}>
      <ChartFigure
        title={title}
        summary={isTrend ? summary : t('trend.one', { period: period.label })}
        height={height}
        canSave={isTrend}
        fileName={`xu-huong-${chosen.key}-${subject.area.code}`}
        picture={(onReady) =>
          isTrend && (
            <Chart
              build={build}
              label={`${title}. ${summary}`}
              height={height}
              onReady={onReady}
              onPick={pick}
            />
          )
        }
        pictureText={() => ({
          title,
          subtitle: `${summary} ${t('detail.unit')}: ${chosen.unitOfMeasure}.${pictureReasons(answer)}`,
          source: sourceText(t, common, topic.name, answer, figures.asked.queries[0]?.nature),
          legend: [],
        })}
        table={<TrendTable title={title} figures={figures} answer={answer} points={points} onPick={pick} />}
      >
        {isTrend && answer.coverage.owed > 1 && points.at(-1)?.partial && (
          <p className={classes.remark}>
            {t('trend.partial', { period: period.label, owed: answer.coverage.owed })}
          </p>
        )}
        <Incomparable answer={answer} />
        {reform && isTrend && (
          <p className={classes.remark}>{t('trend.reformNote', { date: formatDate(reform.date), act })}</p>
        )}
      </ChartFigure>
    </div>
  );
}

interface TableProps {
  title: string;
  figures: Figures;
  answer: Answer;
  points: readonly TrendPoint[];
  onPick: (key: string) => void;
}

function TrendTable({ title, figures, answer, points, onPick }: TableProps) {
  const { t } = useTranslation('dashboard');
  const { chosen, period } = figures.subject;
  return (
    <FigureTable
      label={title}
      heads={[t('trend.period'), `${chosen.name} (${chosen.unitOfMeasure})`]}
      rows={points.map((point, index) => ({
        key: point.key,
        cells: [answer.labels[index] ?? point.key, point.mark],
        unapproved: point.unapproved,
        note: reasonsAt(answer, index).join(' '),
        selected: point.key === period.key,
        onPick: () => onPick(point.key),
      }))}
    />
  );
}
