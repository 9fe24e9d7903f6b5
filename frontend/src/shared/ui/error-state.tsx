import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { toAppError } from '../graphql/errors';
import { Check, Copy, RefreshCw, TriangleAlert } from './icons';
import { PlainButton } from './plain-button';
import { StateFrame } from './state-frame';
import classes from './states.module.css';

interface ErrorProps {
  error: unknown;
  title?: string;
  onRetry?: () => void;
  wholePage?: boolean;
}

/** A failure: what is wrong, what to do, and the reference that support asks for. */
export function ErrorState({ error, title, onRetry, wholePage = false }: ErrorProps) {
  const { t } = useTranslation();
  const failure = toAppError(error);
  const actions = onRetry && (
    <PlainButton icon={RefreshCw} look="primary" onClick={onRetry}>
      {t('error.retry')}
    </PlainButton>
  );
  return (
    <StateFrame
      wholePage={wholePage}
      icon={TriangleAlert}
      tone="bad"
      role="alert"
      title={title ?? t('error.title')}
      actions={actions}
    >
      <p>{failure.message}</p>
      {failure.reference && <Reference code={failure.reference} />}
    </StateFrame>
  );
}

function Reference({ code }: { code: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
  };
  return (
    <div className={classes.reference}>
      <span className="tabular">{t('error.reference', { reference: code })}</span>
      <PlainButton icon={copied ? Check : Copy} onClick={copy}>
        {copied ? t('error.copied') : t('error.copy')}
      </PlainButton>
      <span className={classes.hint}>{t('error.referenceHint')}</span>
    </div>
  );
}
