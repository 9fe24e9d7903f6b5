import { Button, Drawer } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useQuery } from 'urql';
import { formatDateTime, formatDecimal } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { EmptyState, ErrorState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { pedigreeQuery } from './dashboard.graphql';
import classes from './dashboard.module.css';
import table from './figure-table.module.css';
import { tileOf, withUnit } from './figures';
import { areaName } from './names';
import { cellAddress, type OriginItem } from './origin';
import { OriginReasons } from './origin-reasons';
import type { Indicator } from './topics';
import { useAddress } from './use-address';
import type { Figures } from './use-dashboard';
import '@mantine/core/styles/Drawer.layer.css';

interface Props {
  figures: Figures;
  indicator: Indicator;
  /** Goes on to the origin of another indicator. */
  onShow: (indicator: Indicator) => void;
  onClose: () => void;
}

/** "Từ đâu ra?": the submitted cells behind a figure, each with the way to it. */
export default function OriginDrawer({ figures, indicator, onShow, onClose }: Props) {
  const { t } = useTranslation('dashboard');
  const { t: common } = useTranslation();
  const { subject, answers } = figures;
  const answer = answers[subject.tiles.indexOf(indicator)];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      // Locking the page's scroll writes a style element without the nonce.
      lockScroll={false}
      attributes={{ header: { role: 'presentation' } }}
      size={640}
      title={<span className={classes.drawerTitle}>{t('origin.title', { indicator: indicator.name })}</span>}
      closeButtonProps={{ 'aria-label': common('dialog.close') }}
    >
      <p className={classes.lead}>
        {t('origin.lead', {
          area: areaName(subject, figures),
          period: subject.period.label,
          value: answer
            ? withUnit(tileOf(answer, indicator, figures.asked.withUnapproved).text, indicator.unitOfMeasure)
            : '…',
        })}
      </p>
      {indicator.overUnits === 'RECOMPUTE' ? (
        <Recomputed figures={figures} indicator={indicator} onShow={onShow} />
      ) : (
        <Cells figures={figures} indicator={indicator} />
      )}
    </Drawer>
  );
}

/** A ratio has no cells of its own: the way leads on to what it is worked out from. */
function Recomputed({ figures, indicator, onShow }: Omit<Props, 'onClose'>) {
  const { t } = useTranslation('dashboard');
  const parts = figures.subject.tiles.filter((each) => each !== indicator && each.overUnits !== 'RECOMPUTE');
  return (
    <>
      <p>{t('origin.recomputed')}</p>
      <div className={classes.parts}>
        {parts.map((part) => (
          <Button key={part.key} variant="default" onClick={() => onShow(part)}>
            {part.name}
          </Button>
        ))}
      </div>
    </>
  );
}

function Cells({ figures, indicator }: { figures: Figures; indicator: Indicator }) {
  const { t } = useTranslation('dashboard');
  const { search } = useAddress();
  const { area, period } = figures.subject;
  const [{ data, error, fetching }, again] = useQuery({
    query: pedigreeQuery,
    variables: {
      indicator: indicator.key,
      area: area.code,
      period: period.key,
      unapproved: search['chua-duyet'] ?? false,
      nature: figures.subject.nature,
    },
  });
  const items = data?.pedigree?.items;
  if (!items && fetching) return <ListSkeleton count={6} />;
  if (!items) return <ErrorState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (items.length === 0) return <EmptyState title={t('origin.empty')} />;
  return (
    <>
      <p className={classes.summary}>
        {items.length === 1 ? t('origin.single') : t('origin.count', { count: items.length })}
      </p>
      <table className={table.table} aria-label={t('origin.title', { indicator: indicator.name })}>
        <thead>
          <tr>
            <th scope="col">{t('origin.commune')}</th>
            <th scope="col" data-align="right">
              {t('origin.value')} ({indicator.unitOfMeasure})
            </th>
            <th scope="col">{t('origin.state')}</th>
            <th scope="col">{t('origin.cell')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <CellRow
              key={`${item.obligationId} ${item.submissionId} ${item.place}`}
              item={item}
              indicator={indicator}
              whole={item.areaName === areaName(figures.subject, figures)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface CellProps {
  item: OriginItem;
  indicator: Indicator;
  /** Reported for the territory as a whole, beside those of its parts. */
  whole: boolean;
}

function CellRow({ item, indicator, whole }: CellProps) {
  const { t } = useTranslation('dashboard');
  const router = useRouter();
  const address = cellAddress(item);
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.history.push(address);
  };
  return (
    <tr>
      <td>
        {item.areaName}
        <span className={table.small}>{item.unitName}</span>
        {whole && <OriginReasons item={item} />}
      </td>
      <td data-align="right">{formatDecimal(item.value, indicator.precision)}</td>
      <td>
        <StatusBadge status={item.official ? 'APPROVED' : 'UNAPPROVED'} />
        <span className={table.small}>
          {t('origin.since')} {formatDateTime(item.believedFrom)}
        </span>
      </td>
      <td>
        <a
          href={address}
          onClick={open}
          aria-label={`${t('origin.openShort')} ${item.areaName}, ${t('origin.cellOf', { place: item.place })}`}
        >
          {t('origin.openShort', { place: item.place })}
        </a>
      </td>
    </tr>
  );
}
