import type { ComponentType, ReactNode } from 'react';
import classes from './states.module.css';

interface StateProps {
  icon: ComponentType<{ size?: number | string }>;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  tone?: 'quiet' | 'bad';
  role?: 'alert' | 'status';
  /** It is the page itself, which has no other heading. */
  wholePage?: boolean;
}

/** The common look of a page that has nothing to show: sign, title, what to do. */
export function StateFrame({
  icon: Icon,
  title,
  children,
  actions,
  tone = 'quiet',
  role,
  wholePage,
}: StateProps) {
  const Heading = wholePage ? 'h1' : 'h2';
  return (
    <section className={classes.state} role={role}>
      <span className={classes.icon} data-tone={tone} aria-hidden>
        <Icon size={28} />
      </span>
      <Heading className={classes.title}>{title}</Heading>
      {children && <div className={classes.text}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
