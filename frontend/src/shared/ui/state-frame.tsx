import type { ComponentType, ReactNode } from 'react';
import classes from './states.module.css';

interface StateProps {
  icon: ComponentType<{ size?: number | string }>;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  tone?: 'quiet' | 'bad';
  role?: 'alert' | 'status';
}

/** The common look of a page that has nothing to show: sign, title, what to do. */
export function StateFrame({ icon: Icon, title, children, actions, tone = 'quiet', role }: StateProps) {
  return (
    <section className={classes.state} role={role}>
      <span className={classes.icon} data-tone={tone} aria-hidden>
        <Icon size={28} />
      </span>
      <h2 className={classes.title}>{title}</h2>
      {children && <div className={classes.text}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
