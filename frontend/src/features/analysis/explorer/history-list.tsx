import { formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { PlainButton } from '@/shared/ui/plain-button';
import classes from './explorer.module.css';
import { nameOf, type Sent } from './history';

interface Props {
  history: readonly Sent[];
  onChoose: (sent: Sent) => void;
  onClear: () => void;
}

/** Operations sent from this machine, to be taken up again. */
export function HistoryList({ history, onChoose, onClear }: Props) {
  const { t } = useTranslation('analysis');
  return (
    <details className={classes.history}>
      <summary>
        {t('explorer.history')} ({history.length})
      </summary>
      <p className={classes.hint}>
        {t(history.length > 0 ? 'explorer.historyText' : 'explorer.historyEmpty')}
      </p>
      {history.length > 0 && (
        <>
          <ul>
            {history.map((sent) => (
              <li key={sent.at + sent.query}>
                <button type="button" className={classes.sent} onClick={() => onChoose(sent)}>
                  <strong>{nameOf(sent.query)}</strong>
                  <span>{formatDateTime(sent.at)}</span>
                </button>
              </li>
            ))}
          </ul>
          <PlainButton onClick={onClear}>{t('explorer.clear')}</PlainButton>
        </>
      )}
    </details>
  );
}
