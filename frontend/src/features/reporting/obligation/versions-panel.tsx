import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatDate, formatDateTime } from '@/shared/format';
import { downloadFile } from '@/shared/graphql/files';
import { useTranslation } from '@/shared/i18n';
import { FormError } from '@/shared/ui/form-error';
import { StatusBadge } from '@/shared/ui/status-badge';
import { useTask } from '@/shared/ui/use-task';
import { DocumentButtons } from '../documents/document-buttons';
import type { VersionFieldsFragment } from '../gql/graphql';
import panel from './obligation.module.css';
import type { History } from './obligation-page';
import classes from './panels.module.css';
import { ReviewText } from './review-words';
import { type SentWarning, useSentWarnings } from './use-reviews';

interface Props {
  obligationId: string;
  history: History;
  /** The working copy may be printed, too. */
  draft: boolean;
}

/** The versions sent, newest first, each with its signer, its document and its fingerprint. */
export function VersionsPanel({ obligationId, history, draft }: Props) {
  const { t } = useTranslation('reporting');
  const warnings = useSentWarnings(obligationId);
  return (
    <section className={panel.panel}>
      <h2>{t('obligation.versions.title')}</h2>
      {draft && (
        <div className={classes.draft}>
          <h3>{t('documents.draft')}</h3>
          <DocumentButtons door="drafts" id={obligationId} compact pdfOnly />
        </div>
      )}
      {history.versions.length === 0 && <p className={panel.quiet}>{t('obligation.versions.none')}</p>}
      <ol className={classes.list}>
        {history.versions.map((version) => (
          <li key={version.id}>
            <div className={classes.line}>
              <Link
                to="/bao-cao/nghia-vu/$obligationId"
                params={{ obligationId }}
                search={{ 'phien-ban': version.id, xem: 'bieu' }}
              >
                {t('obligation.versions.number', { number: version.number })}
              </Link>
              <StatusBadge status={version.state} />
              {version.id === history.officialId && (
                <StatusBadge status="FINAL" label={t('obligation.versions.official')} />
              )}
            </div>
            <Details version={version} />
            <DocumentButtons door="reports" id={version.id} compact />
            <Warnings warnings={warnings.get(version.id) ?? []} />
            <ReviewText reviews={history.reviews.get(version.id) ?? []} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Details({ version }: { version: VersionFieldsFragment }) {
  const { t } = useTranslation('reporting');
  const by = [version.submittedByName, version.submittedByTitle].filter(Boolean).join(', ');
  const { substitute } = version;
  return (
    <>
      <p>{t('obligation.versions.sentBy', { by, at: formatDateTime(version.submittedAt) })}</p>
      {version.makerTitle && (
        <p>
          {t('obligation.versions.maker', {
            by: [version.makerName, version.makerTitle].filter(Boolean).join(', '),
          })}
        </p>
      )}
      {version.signerTitle && (
        <p>
          {t('obligation.versions.signer', {
            form: version.signingForm ? `${version.signingForm}.` : '',
            title: version.signerTitle,
            name: version.signerName ? `, ${version.signerName}` : '',
          })}
        </p>
      )}
      {version.docNumber && version.docDate && (
        <p>
          {t('obligation.versions.document', {
            number: version.docNumber,
            notation: version.docNotation ?? '',
            date: formatDate(version.docDate),
          })}
        </p>
      )}
      {version.nil && <p>{t('obligation.versions.nil')}</p>}
      {version.beforeClosing && <p>{t('obligation.versions.early')}</p>}
      {substitute && <Substitute {...substitute} />}
      <p className={classes.sha} title={version.sha256}>
        {t('obligation.versions.sha', { sha: version.sha256.slice(0, 12) })}
      </p>
    </>
  );
}

/** Warnings that the sender answered with a reason. */
function Warnings({ warnings }: { warnings: readonly SentWarning[] }) {
  const { t } = useTranslation('reporting');
  return warnings.map(({ place, message, reason }) => (
    <div key={place + message} className={classes.review}>
      <p>{message}</p>
      <p>{t('obligation.versions.reason', { reason })}</p>
    </div>
  ));
}

type SubstituteProps = NonNullable<VersionFieldsFragment['substitute']>;

function Substitute({ number, date, fileId, fileName }: SubstituteProps) {
  const { t } = useTranslation('reporting');
  const task = useTask(() => downloadFile(fileId, fileName));
  return (
    <>
      <p>{t('obligation.versions.substitute', { number, date: formatDate(date) })}</p>
      <Button size="compact-xs" variant="default" loading={task.busy} onClick={() => void task.run()}>
        {t('obligation.versions.download', { name: fileName })}
      </Button>
      <FormError error={task.error} />
    </>
  );
}
