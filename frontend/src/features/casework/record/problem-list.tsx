import { refusalOf } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import { CircleAlert, TriangleAlert } from '@/shared/ui/icons';
import type { CaseProblem } from '../problems';
import { fieldAt, problemCounts } from '../problems';
import classes from './record.module.css';

interface Props {
  problems: readonly CaseProblem[];
  /** Sections that the viewer may not see: what is wrong with them is not told either. */
  hidden: boolean;
}

/** What keeps a version from being sent or must be looked at, in words that need no form beside them. */
export function ProblemList({ problems, hidden }: Props) {
  const { t } = useTranslation('casework');
  const { errors, warnings } = problemCounts(problems);
  return (
    <section className={classes.problems} aria-label={t('record.problems')} data-print="never">
      <h2>
        {t('record.problems')}
        {problems.length > 0 && `: ${t('record.problemCount', { errors, warnings })}`}
      </h2>
      {(hidden || problems.length === 0) && (
        <p className={classes.masked}>
          {problems.length === 0 && t(hidden ? 'record.noProblemsSeen' : 'record.noProblems')}
          {problems.length > 0 && t('record.moreProblems')}
        </p>
      )}
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.place} ${problem.code} ${problem.message}`}>
            <Line problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ problem }: { problem: CaseProblem }) {
  const { t } = useTranslation('casework');
  const grave = problem.severity === 'ERROR';
  const Icon = grave ? CircleAlert : TriangleAlert;
  const at = fieldAt(problem.place);
  return (
    <div className={classes.problem} data-tone={grave ? 'bad' : 'warn'}>
      <Icon size={15} aria-label={t(grave ? 'record.error' : 'record.warning')} role="img" />
      <span>
        {at && (
          <>
            <strong>
              {t(`section.${at.section}`)} – {t(at.field.label)}
              {at.line && ` ${at.line}`}
            </strong>
            {': '}
          </>
        )}
        {refusalOf(problem.code, problem.message)}
      </span>
    </div>
  );
}
