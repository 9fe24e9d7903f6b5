import { Skeleton } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import classes from './dashboard.module.css';
import { mapHeight } from './map-panel';
import { rankingHeight } from './ranking-panel';
import { tileCount } from './topics';

const keysOf = (count: number) => Array.from({ length: count }, (_, index) => `tile-${index}`);

interface Props {
  isDetail?: boolean;
  tiles?: number;
}

/** Tiles and panels while they load, as large as they will be. */
export function FiguresSkeleton({ isDetail = false, tiles = tileCount }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.body} role="status" aria-label={t('app.loading')}>
      {!isDetail && <Skeleton height={32} />}
      <div className={classes.tilesSkeleton}>
        {keysOf(tiles).map((key) => (
          <Skeleton key={key} height={198} />
        ))}
      </div>
      <div className={isDetail ? classes.column : classes.panels}>
        {!isDetail && (
          <>
            <Skeleton className={classes.ranking ?? ''} height={rankingHeight + 74} />
            <Skeleton className={classes.map ?? ''} height={mapHeight + 126} />
          </>
        )}
        <Skeleton className={classes.trend ?? ''} height={350} />
      </div>
    </div>
  );
}

/** The whole page while its catalogue loads. */
export function DashboardSkeleton() {
  return (
    <div className={classes.page}>
      <div className={classes.headSkeleton}>
        <Skeleton height={18} width={140} />
        <Skeleton height={30} width={420} maw="100%" />
      </div>
      <Skeleton height={40} mb={12} />
      <Skeleton height={60} mb={12} />
      <FiguresSkeleton />
    </div>
  );
}
