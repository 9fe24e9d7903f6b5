import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { formatDateTime } from '@/shared/format';
import type { ClientForm } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import { Info } from '@/shared/ui/icons';
import type { ReportingSentTogetherQuery } from '../gql/graphql';
import notice from '../obligation/notice.module.css';
import { placeWords } from '../obligation/place-words';
import { SentTogetherQuery } from './together.graphql';
import classes from './together.module.css';
import { signed } from './together-table';

type Sent = NonNullable<ReportingSentTogetherQuery['sentConsolidation']>;

interface Props {
  submissionId: string;
  form: ClientForm;
}

/** What a version sent was put together from: for its receiver, beside the figures. */
export function SentPanel({ submissionId, form }: Props) {
  const { t } = useTranslation('reporting');
  const [{ data }] = useQuery({ query: SentTogetherQuery, variables: { id: submissionId } });
  const sent = data?.sentConsolidation;
  if (!sent) return null;
  return (
    <section className={notice.notice} aria-label={t('together.tabs.together')}>
      <Info size={16} aria-hidden />
      <div className={notice.scroll}>
        <strong>
          {t('together.sent.title', {
            count: sent.sources.length,
            regime: sent.regime,
            at: formatDateTime(sent.takenAt),
          })}
        </strong>
        {' – '}
        {sent.missing.length === 0
          ? t('together.sent.complete')
          : t('together.sent.missing', {
              count: sent.missing.length,
              units: sent.missing.map(({ unitName }) => unitName).join('; '),
            })}
        <Adjustments sent={sent} form={form} />
        {sent.texts.length > 0 && (
          <details>
            <summary>{t('together.sent.texts')}</summary>
            <ul>
              {sent.texts.map(({ heading, title, units }) => (
                <li key={heading}>{t('together.sent.textLine', { title, units: units.join('; ') })}</li>
              ))}
            </ul>
          </details>
        )}
        <details>
          <summary>{t('together.sent.sources')}</summary>
          <ul className={classes.units}>
            {sent.sources.map((source) => (
              <Source key={source.unitName} source={source} />
            ))}
          </ul>
        </details>
      </div>
    </section>
  );
}

function Source({ source }: { source: Sent['sources'][number] }) {
  const { t } = useTranslation('reporting');
  const { unitName, number, official, obligationId, submissionId } = source;
  return (
    <li>
      {obligationId && submissionId ? (
        <Link
          to="/bao-cao/nghia-vu/$obligationId"
          params={{ obligationId }}
          search={{ 'phien-ban': submissionId }}
        >
          {unitName}
        </Link>
      ) : (
        unitName
      )}{' '}
      ({t('together.version', { number })},{' '}
      {t(official ? 'together.sent.official' : 'together.sent.unapproved')})
    </li>
  );
}

function Adjustments({ sent, form }: { sent: Sent; form: ClientForm }) {
  const { t } = useTranslation('reporting');
  if (sent.adjustments.length === 0) return <p>{t('together.sent.none')}</p>;
  return (
    <table className={notice.table} aria-label={t('together.sent.adjustments')}>
      <thead>
        <tr>
          <th scope="col">{t('together.sent.place')}</th>
          <th scope="col">{t('together.sent.value')}</th>
          <th scope="col">{t('together.sent.reason')}</th>
          <th scope="col">{t('together.sent.by')}</th>
        </tr>
      </thead>
      <tbody>
        {sent.adjustments.map(({ row, column, value, reason, byTitle, at }) => (
          <tr key={`${row} ${column} ${at}`}>
            <td>{placeWords(t, form, `${row}.${column}`)}</td>
            <td className={notice.figure}>{signed(value)}</td>
            <td>{reason}</td>
            <td>
              {byTitle}, {formatDateTime(at)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
