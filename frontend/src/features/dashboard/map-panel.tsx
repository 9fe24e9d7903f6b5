import { Button, Skeleton } from '@mantine/core';
import { Chart, ChartFigure, ClassLegend, legendItems } from '@/shared/charts';
import { useTranslation } from '@/shared/i18n';
import { Info } from '@/shared/ui/icons';
import classes from './dashboard.module.css';
import { FigureTable } from './figure-table';
import { type Answer, pictureReasons, rankingOf, reasonsAt, textAt } from './figures';
import type { MapState } from './figures-view';
import { Incomparable } from './incomparable';
import { useMapDrawing } from './map-drawing';
import { boundariesText, sourceText } from './names';
import { onTodaysBoundaries, pickCommune } from './search';
import type { Topic } from './topics';
import { useAddress } from './use-address';
import type { Figures } from './use-dashboard';

export const mapHeight = 400;

interface Props {
  topic: Topic;
  figures: Figures;
  answer: Answer;
  map: MapState;
  /** The communes are those of today, whose shapes are known. */
  ofToday: boolean;
}

/** The communes coloured by the chosen indicator. */
export function MapPanel({ topic, figures, answer, map, ofToday }: Props) {
  const { t } = useTranslation('dashboard');
  const { t: common } = useTranslation();
  const { t: charts } = useTranslation('charts');
  const { go } = useAddress();
  const { subject } = figures;
  const { chosen, home } = subject;
  const { layout, build, legend } = useMapDrawing(figures, answer, ofToday ? map.shapes : null);
  const title = t('map.title', { indicator: chosen.name });
  const names = { area: home.fullName, period: subject.period.label };
  const summary = `${t(layout ? 'map.summary' : 'map.scope', names)} ${boundariesText(t, figures)}.`;
  const pick = ofToday ? { onPick: (code: string) => go((search) => pickCommune(search, code)) } : {};
  const cells = map.official ? '' : ` ${t('map.cells')}`;
  return (
    <div className={classes.map}>
      <ChartFigure
        title={title}
        summary={summary}
        height={mapHeight}
        canSave={layout !== null}
        fileName={`ban-do-${chosen.key}-${home.code}`}
        picture={(onReady) =>
          layout ? (
            <Chart
              build={build}
              maps={layout.maps}
              label={`${title}. ${summary}`}
              height={mapHeight}
              onReady={onReady}
              {...pick}
            />
          ) : (
            <NoShapes fetching={map.fetching} ofToday={ofToday} />
          )
        }
        pictureText={(palette) => ({
          title,
          subtitle: `${summary} ${t('detail.unit')}: ${chosen.unitOfMeasure}.${cells}${pictureReasons(answer)}`,
          source: sourceText(t, common, topic.name, answer, figures.asked.queries[0]?.nature),
          legend: legendItems(legend, palette, charts),
        })}
        table={<CommuneTable answer={answer} figures={figures} title={title} {...pick} />}
      >
        <Incomparable answer={answer} />
        {layout && <ClassLegend {...legend} unit={chosen.unitOfMeasure} />}
        {layout && !map.official && (
          <p className={classes.remark}>
            <Info size={14} aria-hidden /> {t('map.cells')}
          </p>
        )}
      </ChartFigure>
    </div>
  );
}

function NoShapes({ fetching, ofToday }: { fetching: boolean; ofToday: boolean }) {
  const { t } = useTranslation('dashboard');
  const { go } = useAddress();
  return (
    <div className={classes.noShapes} style={{ height: mapHeight }}>
      {fetching ? (
        <Skeleton height={mapHeight} />
      ) : ofToday ? (
        <p>{t('map.unavailable')}</p>
      ) : (
        <>
          <p>{t('map.otherTime')}</p>
          <Button variant="default" onClick={() => go(onTodaysBoundaries)}>
            {t('map.toToday')}
          </Button>
        </>
      )}
    </div>
  );
}

interface TableProps {
  answer: Answer;
  figures: Figures;
  title: string;
  onPick?: (code: string) => void;
}

/** All tiles for every commune, in the order of the ranking. */
function CommuneTable({ answer, figures, title, onPick }: TableProps) {
  const { t } = useTranslation('dashboard');
  const { subject } = figures;
  const { tiles, chosen, area } = subject;
  const bars = rankingOf(answer, tiles.indexOf(chosen), chosen.precision);
  return (
    <FigureTable
      label={title}
      heads={[
        t('ranking.commune'),
        t('ranking.rank'),
        ...tiles.map((tile) => `${tile.name} (${tile.unitOfMeasure})`),
      ]}
      rows={bars.map((bar) => {
        const at = answer.keys.indexOf(bar.key);
        return {
          key: bar.key,
          unapproved: bar.unapproved,
          note: reasonsAt(answer, at).join(' '),
          selected: bar.key === area.code,
          cells: [
            bar.name,
            bar.rank === null ? '' : String(bar.rank),
            ...tiles.map((tile, row) => textAt(answer, row, at, tile.precision)),
          ],
          ...(onPick ? { onPick: () => onPick(bar.key) } : {}),
        };
      })}
    />
  );
}
