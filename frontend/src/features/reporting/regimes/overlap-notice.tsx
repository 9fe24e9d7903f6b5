import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { TriangleAlert } from '@/shared/ui/icons';
import notice from '../obligation/notice.module.css';
import { OverlapsQuery } from './regime-file.graphql';

/** Which indicators of the chosen form other regimes collect already; it warns and hinders nothing. */
export function OverlapNotice({ formCode, regimeId }: { formCode: string; regimeId?: string | undefined }) {
  const { t } = useTranslation('reporting');
  const [{ data }] = useQuery({
    query: OverlapsQuery,
    variables: { formCode, regimeId: regimeId ?? null },
    pause: !formCode,
  });
  const overlaps = formCode ? (data?.indicatorOverlaps ?? []) : [];
  if (overlaps.length === 0) return null;
  return (
    <div className={notice.notice} data-tone="warn" role="status">
      <TriangleAlert size={18} aria-hidden />
      <div>
        <p>{t('regimes.overlap.title', { count: overlaps.length })}</p>
        <ul>
          {overlaps.slice(0, 8).map(({ key, name, otherName, regimeCode, frequency, leadUnit }) => (
            <li key={`${key} ${regimeCode} ${otherName}`}>
              {t('regimes.overlap.line', {
                name,
                regime: regimeCode,
                unit: leadUnit?.name ?? '…',
                frequency: t(`regimes.frequency.${frequency}`),
              })}
            </li>
          ))}
        </ul>
        {overlaps.length > 8 && <p>{t('regimes.overlap.more', { count: overlaps.length - 8 })}</p>}
      </div>
    </div>
  );
}
