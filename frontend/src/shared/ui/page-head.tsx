import '@/shared/i18n/page-texts';
import './page-styles';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from '@/shared/i18n';
import classes from './page-head.module.css';

interface Props {
  title: string;
  /** State, due date, period: what stands beside the name. */
  meta?: ReactNode;
  /** The one next action is the only filled button among them. */
  actions?: ReactNode;
  /** Links to the pages above. */
  crumbs?: ReactNode;
}

/** Head of a page: where it stands, its name, its state, its actions. Names the browser's tab too. */
export function PageHead({ title, meta, actions, crumbs }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('app.documentTitle', { page: title });
  }, [t, title]);
  return (
    <header className={classes.head}>
      {crumbs && (
        <nav className={classes.crumbs} data-print="never">
          {crumbs}
        </nav>
      )}
      <div className={classes.row}>
        <h1 className={classes.title}>{title}</h1>
        {meta && <div className={classes.meta}>{meta}</div>}
        {actions && (
          <div className={classes.actions} data-print="never">
            {actions}
          </div>
        )}
      </div>
    </header>
  );
}
