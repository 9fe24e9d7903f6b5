import { formatNumber } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { type Answer, valueAt } from './answer';
import { CountLink } from './count-link';
import classes from './figures.module.css';
import { type Choice, tiles } from './questions';

interface Props {
  choice: Choice;
  area: { code: string; name: string };
  trend: Answer;
  opens: boolean;
}

const names = {
  'case.managed': 'managed',
  'case.new': 'new',
  'case.locked': 'locked',
  'case.reopened': 'reopened',
} as const;

/** The main figures of the month, each against the month before. */
export function Tiles({ choice, area, trend, opens }: Props) {
  const { t } = useTranslation('caseFigures');
  const last = trend.keys.length - 1;
  return (
    <ul className={classes.tiles}>
      {tiles.map((measure) => {
        const name = t(`tile.${names[measure]}`);
        return (
          <li key={measure} className={classes.tile}>
            <h2 className={classes.name}>{name}</h2>
            <p className={classes.value} data-testid={`tile-${measure}`}>
              <CountLink
                value={valueAt(trend, measure, last)}
                {...{ measure, name, area, opens }}
                month={choice.month.key}
              />{' '}
              <span className={classes.quiet}>
                {t(measure === 'case.managed' ? 'tile.people' : 'tile.records')}
              </span>
            </p>
            <Change trend={trend} measure={measure} />
          </li>
        );
      })}
    </ul>
  );
}

/** Against the month before; rounded figures and exact ones are not set against each other. */
function Change({ trend, measure }: { trend: Answer; measure: string }) {
  const { t } = useTranslation('caseFigures');
  const last = trend.keys.length - 1;
  const [now, before] = [valueAt(trend, measure, last), valueAt(trend, measure, last - 1)];
  if (now === null || before === null || trend.rounded[last] !== trend.rounded[last - 1]) return null;
  const month = trend.labels[last - 1]?.toLocaleLowerCase('vi') ?? '';
  const by = now - before;
  return (
    <p className={classes.quiet}>
      {by === 0
        ? t('same', { month })
        : t('change', { change: `${by > 0 ? '+' : '−'}${formatNumber(Math.abs(by))}`, month })}
    </p>
  );
}
