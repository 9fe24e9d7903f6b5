import { useTranslation } from '@/shared/i18n';
import classes from './skeletons.module.css';

const rows = (count: number) => Array.from({ length: count }, (_, index) => `row-${index}`);

interface BarProps {
  height: number;
  width?: number;
}

/** A grey bar where a text or a figure will stand. */
export function SkeletonBar({ height, width }: BarProps) {
  return <div className={classes.bar} style={{ height, width }} />;
}

/** A list while it loads; give it the number of rows that will stand there, so that nothing jumps. */
export function ListSkeleton({ count = 8, height = 36 }: { count?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('app.loading')} className={classes.list}>
      {rows(count).map((key) => (
        <SkeletonBar key={key} height={height - 8} />
      ))}
    </div>
  );
}

/** A page while it loads: head and body. */
export function PageSkeleton() {
  return (
    <div className={classes.page}>
      <SkeletonBar height={28} width={260} />
      <ListSkeleton />
    </div>
  );
}
