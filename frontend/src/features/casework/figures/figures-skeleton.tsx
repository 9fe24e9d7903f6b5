import { Skeleton } from '@mantine/core';
import classes from './figures.module.css';

/** The place of the figures while they come. */
export function CardsSkeleton() {
  return (
    <div className={classes.tiles} aria-busy="true">
      {['a', 'b', 'c', 'd'].map((key) => (
        <Skeleton key={key} height={96} radius={4} />
      ))}
    </div>
  );
}
