import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import type { RailEntry } from '@/shared/router/feature';
import { PanelLeftClose, PanelLeftOpen } from '@/shared/ui/icons';
import classes from './rail.module.css';

interface Props {
  entries: readonly RailEntry[];
  narrow: boolean;
  onToggle: () => void;
}

/** The places; a bar at the bottom on a phone. */
export function Rail({ entries, narrow, onToggle }: Props) {
  const { t } = useTranslation();
  const Toggle = narrow ? PanelLeftOpen : PanelLeftClose;
  const toggleLabel = t(narrow ? 'shell.expand' : 'shell.collapse');
  return (
    <nav className={classes.rail} data-narrow={narrow} aria-label={t('shell.navigation')} data-print="never">
      <ul className={classes.list}>
        {entries.map(({ place, to, icon: Icon }) => (
          <li key={place}>
            <Link
              to={to}
              className={classes.link}
              activeProps={{ 'data-active': true, 'aria-current': 'page' }}
              title={narrow ? t(`place.${place}`) : undefined}
            >
              <Icon size={20} />
              <span className={classes.label}>{t(`place.${place}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={classes.toggle}
        onClick={onToggle}
        aria-expanded={!narrow}
        title={toggleLabel}
      >
        <Toggle size={20} aria-hidden />
        <span className={classes.label}>{toggleLabel}</span>
      </button>
    </nav>
  );
}
