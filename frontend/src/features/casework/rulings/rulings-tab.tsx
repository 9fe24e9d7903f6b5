import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { formatDate, formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { DeniedState, EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { read } from '../gql';
import { FactLines } from '../record/fact-lines';
import classes from '../record/record.module.css';
import { useSaid } from '../texts/said';
import { rulingLook } from './look';
import { RulingActions, RulingRefusals } from './ruling-actions';
import papers from './ruling-paper.module.css';
import { RecordRulingsQuery, RulingHead } from './rulings.graphql';

/** The papers of the chairman that belong to a record; each is opened on its own page. */
export function RulingsTab({ id }: { id: string }) {
  const { t } = useTranslation('rulings');
  const [{ data, error }, ask] = useQuery({ query: RecordRulingsQuery, variables: { id } });
  const said = useSaid();
  const record = data?.caseRecord;
  const again = () => ask({ requestPolicy: 'network-only' });
  if (error && !record) return <QueryProblem error={error} what={t('what.record')} onRetry={again} />;
  if (!data) return <ListSkeleton count={3} height={56} />;
  if (!record?.rulings) return <DeniedState what={t('what.record')} />;
  if (record.rulings.length === 0)
    return <EmptyState title={t('recordNone')}>{t('recordNoneHint')}</EmptyState>;
  return (
    <ul className={classes.moves} aria-label={t('label')}>
      {record.rulings.map((item) => {
        const head = read(RulingHead, item);
        const lines: [string, string | null | undefined][] = [
          [
            t('fact.number'),
            head.notation &&
              t('fact.numberOf', { number: head.notation, date: formatDate(head.signedOn ?? '') }),
          ],
          [
            t('fact.notice'),
            item.noticeNumber &&
              t('fact.noticeOf', { number: item.noticeNumber, date: formatDate(item.noticeOn ?? '') }),
          ],
          [t('fact.sent'), formatDateTime(head.sentAt)],
          [t('fact.due'), head.state === 'WAITING' && head.dueAt ? formatDateTime(head.dueAt) : null],
          [t('fact.refusal'), head.refusal],
        ];
        return (
          <li key={item.id} className={classes.clock}>
            <h2>
              {t(`kind.${head.kind}`)}
              <StatusBadge
                status={rulingLook[head.state]}
                label={said('paper', head.state, head.stateLabel)}
              />
              {head.overdue && <StatusBadge status="OVERDUE" label={t('overdue')} />}
            </h2>
            <dl className={classes.fields}>
              <FactLines lines={lines} />
            </dl>
            <RulingRefusals head={head} />
            <div className={papers.tools}>
              <Link to="/ho-so/van-ban/$rulingId" params={{ rulingId: item.id }}>
                {t('open')}
              </Link>
              <RulingActions head={head} onStale={again} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
