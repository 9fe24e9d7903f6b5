import { NativeSelect } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import {
  Chart,
  ChartFigure,
  ClassLegend,
  layOutMap,
  legendItems,
  type MapItem,
  mapOption,
  type Palette,
  quantileClasses,
  readGeo,
} from '@/shared/charts';
import { formatNumber } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { type Answer, valueAt } from './answer';
import { heads } from './commune-table';
import { ShapesQuery } from './figures.graphql';
import classes from './figures.module.css';
import { type Choice, columns } from './questions';

const route = getRouteApi('/shell/ho-so/thong-ke');
const height = 400;

interface Props {
  choice: Choice;
  home: string;
  answer: Answer;
}

/** How the communes are drawn by one measure; null until their shapes are there. */
function useDrawing({ choice, answer }: Props, measure: string) {
  const [{ data }] = useQuery({ query: ShapesQuery, variables: { province: choice.home } });
  const layout = useMemo(() => {
    const shapes = readGeo(data?.map?.geojson);
    return shapes && layOutMap(`case/${choice.home}`, shapes);
  }, [data, choice.home]);
  const values = useMemo(
    () => answer.keys.map((_, index) => valueAt(answer, measure, index)),
    [answer, measure],
  );
  const found = useMemo(() => quantileClasses(values), [values]);
  const items = useMemo(
    () =>
      new Map(
        answer.keys.map((code, index): [string, MapItem] => {
          const name = answer.labels[index] ?? code;
          const value = values[index] ?? null;
          return [code, { code, name, value, text: `${name}\n${formatNumber(value)}`, unapproved: false }];
        }),
      ),
    [answer, values],
  );
  const build = useCallback(
    (palette: Palette) =>
      layout ? mapOption({ layout, items, classes: found, selected: choice.area }, palette) : {},
    [layout, items, found, choice.area],
  );
  const legend = {
    found,
    format: (value: number) => formatNumber(value),
    hasMissing: values.includes(null),
    hasUnapproved: false,
  };
  return { layout, build, legend, items, official: data?.map?.official ?? false };
}

/** The communes coloured by one measure; a commune is chosen on the picture or, with the keyboard, in its table. */
export default function CommuneMap(props: Props) {
  const { choice, home, answer } = props;
  const { t } = useTranslation('caseFigures');
  const charts = useTranslation('charts');
  const navigate = route.useNavigate();
  const [row, setRow] = useState(0);
  const measure = columns[row] ?? 'case.managed';
  const { layout, build, legend, items, official } = useDrawing(props, measure);
  if (!layout) return null; // the table of the communes stands below
  const name = t(`communes.${heads[row] ?? 'managed'}`);
  const title = t('map.title', { measure: name });
  const summary = t('map.summary', { area: home, month: choice.month.label });
  const unit = answer.indicators.find(({ key }) => key === measure)?.unitOfMeasure ?? '';
  return (
    <div>
      <NativeSelect
        className={classes.measure}
        wrapperProps={{ 'data-print': 'never' }} // the field alone would leave its label on paper
        label={t('map.measure')}
        value={String(row)}
        onChange={(event) => setRow(Number(event.currentTarget.value))}
        data={heads.map((head, index) => ({ value: String(index), label: t(`communes.${head}`) }))}
      />
      <ChartFigure
        title={title}
        summary={summary}
        height={height}
        fileName={`ban-do-ho-so-${choice.home}-${choice.month.key}`}
        picture={(onReady) => (
          <Chart
            build={build}
            maps={layout.maps}
            label={`${title}. ${summary}`}
            height={height}
            onReady={onReady}
            onPick={(code) =>
              void navigate({ search: (before) => ({ ...before, xa: code }), resetScroll: false })
            }
          />
        )}
        pictureText={(palette) => ({
          title,
          subtitle: official ? summary : `${summary} ${t('map.cells')}`,
          source: t('trend.source'),
          legend: legendItems(legend, palette, charts.t),
        })}
        table={<MapTable name={name} items={items} area={choice.area} />}
      >
        <ClassLegend {...legend} unit={unit} />
        {!official && <p className={classes.quiet}>{t('map.cells')}</p>}
      </ChartFigure>
    </div>
  );
}

/** What the picture shows, the largest first. */
function MapTable({ name, items, area }: { name: string; items: Map<string, MapItem>; area: string }) {
  const { t } = useTranslation('caseFigures');
  const search = route.useSearch();
  const rows = [...items.values()].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return (
    <table className={classes.table} aria-label={t('communes.title')}>
      <thead>
        <tr>
          <th scope="col">{t('communes.commune')}</th>
          <th scope="col">{name}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((item) => (
          <tr key={item.code} data-selected={item.code === area}>
            <th scope="row">
              <Link
                to="/ho-so/thong-ke"
                search={{ ...search, xa: item.code }}
                aria-label={t('map.choose', { name: item.name })}
              >
                {item.name}
              </Link>
            </th>
            <td>{formatNumber(item.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
