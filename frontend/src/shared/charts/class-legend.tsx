import { type Translate, useTranslation } from '@/shared/i18n';
import classes from './charts.module.css';
import type { Classes } from './classes';
import { type Palette, scaleColors } from './palette';
import type { LegendItem } from './png';
import { usePalette } from './use-palette';
import './texts';

function classItems(found: Classes, format: (value: number) => string, palette: Palette): LegendItem[] {
  const colors = scaleColors(palette, found.classes.length);
  return found.classes.map(({ from, to }, index) => ({
    color: colors[index] ?? palette.accent,
    label: from === to ? format(from) : `${format(from)} – ${format(to)}`,
  }));
}

interface Legend {
  found: Classes;
  format: (value: number) => string;
  hasMissing: boolean;
  hasUnapproved: boolean;
}

/** The legend of a saved map: its classes in words, "1.234 – 5.678", and the hatchings that it shows. */
export function legendItems(legend: Legend, palette: Palette, t: Translate<'charts'>): LegendItem[] {
  const items = classItems(legend.found, legend.format, palette);
  if (legend.hasMissing)
    items.push({ color: palette.sunken, hatch: palette.lineStrong, label: t('noValue') });
  if (legend.hasUnapproved)
    items.push({ color: palette.surface, hatch: palette.note, label: t('unapproved') });
  return items;
}

interface Props extends Legend {
  unit: string;
}

/** Legend of a map: real ends of every class and how many territories it holds. */
export function ClassLegend({ found, format, unit, hasMissing, hasUnapproved }: Props) {
  const { t } = useTranslation('charts');
  const palette = usePalette();
  return (
    <ul className={classes.legend} aria-label={`${t('legend')} (${unit})`}>
      {classItems(found, format, palette).map((item, index) => (
        <li key={item.label}>
          <span className={classes.swatch} style={{ background: item.color }} aria-hidden />
          {item.label}
          <span className={classes.count}>
            ({t('territories', { count: found.classes[index]?.count ?? 0 })})
          </span>
        </li>
      ))}
      {hasMissing && (
        <li>
          <span className={classes.swatch} data-hatch="missing" aria-hidden />
          {t('noValue')}
        </li>
      )}
      {hasUnapproved && (
        <li>
          <span className={classes.swatch} data-hatch="unapproved" aria-hidden />
          {t('unapproved')}
        </li>
      )}
    </ul>
  );
}
