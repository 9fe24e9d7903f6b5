import { useTranslation } from '@/shared/i18n';
import { CircleAlert, Info } from '@/shared/ui/icons';
import { StatusBadge } from '@/shared/ui/status-badge';
import { rankingOf, type TileFigure, tileOf } from './figures';
import type { Nature } from './gql/graphql';
import { asOfText } from './names';
import { planOf } from './plan';
import classes from './tiles.module.css';
import type { Indicator } from './topics';
import { useAddress } from './use-address';
import type { Figures } from './use-dashboard';

interface Props {
  figures: Figures;
  onOrigin: (indicator: Indicator) => void;
}

/** The main figures. A tile chosen is what map, ranking and trend show. */
export function Tiles({ figures, onOrigin }: Props) {
  const { t } = useTranslation('dashboard');
  const { subject, answers, asked } = figures;
  const before = subject.trend.at(-2)?.label;
  const communes = answers[asked.communes];
  return (
    <ul className={classes.tiles} aria-label={t('tile.heading')}>
      {subject.tiles.map((indicator, index) => {
        const answer = answers[index];
        if (!answer) return null;
        const bars =
          communes && subject.area.isCommune ? rankingOf(communes, index, indicator.precision) : [];
        const rank = bars.find((bar) => bar.key === subject.area.code)?.rank;
        return (
          <li key={indicator.key}>
            <Tile
              tile={tileOf(answer, indicator, asked.withUnapproved)}
              before={before}
              place={rank ? t('tile.rank', { rank, count: bars.length }) : ''}
              chosen={indicator.key === subject.chosen.key}
              nature={subject.nature}
              plan={planOf(figures.plan, indicator, answer.totals[0])}
              onOrigin={subject.againstPlan ? undefined : () => onOrigin(indicator)}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface TileProps {
  tile: TileFigure;
  before: string | undefined;
  place: string;
  chosen: boolean;
  nature: Nature;
  plan: ReturnType<typeof planOf>;
  /** Opens the cells behind the figure; a share of the plan is of two figures and has none of its own. */
  onOrigin: (() => void) | undefined;
}

function Tile({ tile, before, place, chosen, nature, plan, onOrigin }: TileProps) {
  const { t } = useTranslation('dashboard');
  const { go } = useAddress();
  const { indicator } = tile;
  return (
    <section className={classes.tile} data-chosen={chosen}>
      <h2 className={classes.name}>
        <button
          type="button"
          className={classes.choose}
          aria-pressed={chosen}
          title={t('tile.show', { indicator: indicator.name })}
          onClick={() => go((search) => ({ ...search, 'chi-tieu': indicator.key }))}
        >
          {indicator.name}
        </button>
      </h2>
      <p className={classes.figure} data-testid={`tile-${indicator.key}`}>
        <span className={classes.value}>{tile.text}</span>{' '}
        <span className={classes.unit}>{tile.hasValue ? indicator.unitOfMeasure : <Why tile={tile} />}</span>
      </p>
      <p className={classes.line}>
        <Change tile={tile} before={before} />
        {place && <span>{place}</span>}
      </p>
      {plan && <p className={classes.line}>{t('tile.plan', { ...plan, unit: indicator.unitOfMeasure })}</p>}
      <p className={classes.line}>
        <Coverage tile={tile} />
      </p>
      {tile.hasValue && <p className={classes.line}>{asOfText(t, tile.asOf)}</p>}
      {tile.notes.map((note) => (
        <p key={note} className={classes.note}>
          <Info size={14} aria-hidden />
          {note}
        </p>
      ))}
      <div className={classes.foot}>
        {tile.unapproved ? (
          <StatusBadge status="UNAPPROVED" label={t('unapproved')} />
        ) : (
          tile.hasValue && <StatusBadge status={nature} />
        )}
        {tile.hasValue && onOrigin && (
          <button
            type="button"
            className={classes.origin}
            data-print="never"
            aria-label={t('tile.originOf', { indicator: indicator.name })}
            onClick={onOrigin}
          >
            {t('tile.origin')}
          </button>
        )}
      </div>
    </section>
  );
}

/** Why there is no figure. */
function Why({ tile: { text, why } }: { tile: TileFigure }) {
  const { t } = useTranslation('dashboard');
  return text === 'x' ? why || t('tile.notComparable') : t('tile.missing');
}

function Change({ tile, before }: { tile: TileFigure; before: string | undefined }) {
  const { t } = useTranslation('dashboard');
  if (!tile.hasValue) return null;
  if (!before) return <span>{t('tile.noBase')}</span>;
  if (tile.isPartial) return <span>{t('tile.partial', { period: before })}</span>;
  const word = tile.changeIsUp === null ? '' : t(tile.changeIsUp ? 'tile.up' : 'tile.down');
  const arrow = tile.changeIsUp === null ? '' : tile.changeIsUp ? '▲' : '▼';
  return (
    <span>
      <span aria-hidden>{arrow}</span>{' '}
      <strong>{`${word} ${(tile.change ?? '').replace(/^[+−]/, '')}`.trim()}</strong>{' '}
      {t('tile.versus', { period: before })}
    </span>
  );
}

/** "đã nhận 94/96": amber with a sign while somebody is missing. */
function Coverage({ tile }: { tile: TileFigure }) {
  const { t } = useTranslation('dashboard');
  const { reported, approved, owed } = tile.coverage;
  if (owed === 0) return <span>{t('tile.noRound')}</span>;
  const complete = reported >= owed;
  const text =
    owed === 1
      ? t(approved === 1 ? 'tile.ownApproved' : reported === 1 ? 'tile.ownReceived' : 'tile.ownMissing')
      : `${t('tile.received', { reported, owed })}, ${t('tile.approved', { approved })}`;
  return (
    <span className={classes.coverage} data-complete={complete}>
      {!complete && <CircleAlert size={13} aria-hidden />}
      {text}
    </span>
  );
}
