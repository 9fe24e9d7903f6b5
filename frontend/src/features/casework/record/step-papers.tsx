import { useQuery } from 'urql';
import { formatDate, formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { CasePapersQuery } from '../casework.graphql';
import type { CaseAction, CaseworkPapersQuery } from '../gql/graphql';
import { useSaid } from '../texts/said';
import { FactLines } from './fact-lines';
import classes from './record.module.css';
import { OpenFile } from './show-value';

type Paper = NonNullable<NonNullable<CaseworkPapersQuery['caseRecord']>['papers']>[number];

/** The papers that the steps of a record rest on, each with its document. */
export function StepPapers({ id }: { id: string }) {
  const { t } = useTranslation('casework');
  const said = useSaid();
  const [{ data, error }, ask] = useQuery({ query: CasePapersQuery, variables: { id } });
  if (error && !data) return <QueryProblem error={error} what={t('stepPaper.label')} onRetry={ask} />;
  if (!data) return <ListSkeleton count={2} height={56} />;
  const papers = data.caseRecord?.papers ?? [];
  if (papers.length === 0) return null;
  return (
    <section className={classes.papers} aria-label={t('stepPaper.label')}>
      <h2>{t('stepPaper.label')}</h2>
      <ul className={classes.moves}>
        {papers.map((paper) => (
          <li key={paper.id} className={classes.clock}>
            <h3>{said('step', paper.step, paper.label)}</h3>
            <PaperFacts paper={paper} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By which steps came the paper that a decision rests on. */
const rests: Readonly<Partial<Record<CaseAction, readonly CaseAction[]>>> = {
  APPROVE_END: ['REPORT_END'],
  REFUSE_END: ['REPORT_END'],
  ACCEPT_TRANSFER: ['TRANSFER'],
  REFUSE_TRANSFER: ['TRANSFER'],
  RECEIVE_FILE: ['SEND_FILE'],
  REOPEN: ['LEAVE', 'END_USE', 'REPORT_END'],
  REFUSE_REOPEN: ['LEAVE', 'END_USE', 'REPORT_END'],
};

/** The paper that a decision rests on, to be opened before it is taken. */
export function DecidedPaper({ id, action }: { id: string; action: CaseAction }) {
  const steps = rests[action];
  return steps ? <Latest id={id} steps={steps} /> : null;
}

function Latest({ id, steps }: { id: string; steps: readonly CaseAction[] }) {
  const { t } = useTranslation('casework');
  const said = useSaid();
  const [{ data, error }, ask] = useQuery({
    query: CasePapersQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const paper = data?.caseRecord?.papers?.find(({ step }) => steps.includes(step));
  if (error && !data) return <QueryProblem error={error} what={t('stepPaper.label')} onRetry={ask} />;
  if (!data) return <ListSkeleton count={1} height={56} />;
  if (!paper) return null;
  return (
    <section className={classes.clock} aria-label={t('stepPaper.one')}>
      <h3>{t('stepPaper.of', { step: said('step', paper.step, paper.label) })}</h3>
      <PaperFacts paper={paper} />
    </section>
  );
}

function PaperFacts({ paper }: { paper: Paper }) {
  const { t } = useTranslation('casework');
  const lines: [string, React.ReactNode][] = [
    [t('move.paper'), t('move.paperOf', { number: paper.number, date: formatDate(paper.paperDate) })],
    [t('move.effective'), paper.effectiveOn && formatDate(paper.effectiveOn)],
    [t('step.lockChoice'), paper.lock && t(`lock.${paper.lock}`)],
    [t('stepPaper.recorded'), formatDateTime(paper.recordedAt)],
    [
      t('stepPaper.file'),
      paper.fileId ? (
        <OpenFile key="file" id={paper.fileId} label={`${paper.label} ${paper.number}`} />
      ) : (
        t('stepPaper.noFile')
      ),
    ],
  ];
  return (
    <dl className={classes.fields}>
      <FactLines lines={lines} />
    </dl>
  );
}
