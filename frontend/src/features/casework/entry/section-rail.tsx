import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import { CircleAlert, CircleCheck, Lock, TriangleAlert } from '@/shared/ui/icons';
import { useCurrentInView } from '@/shared/ui/link-tabs';
import { type SectionName, sectionNames } from '../fields';
import { type CaseProblem, problemCounts, type SectionProblems } from '../problems';
import type { Content } from '../values';
import classes from './entry.module.css';

interface Props {
  caseId: string;
  current: SectionName;
  content: Content;
  problems: SectionProblems;
}

/** The sections with what is wrong in each; Alt and its number opens one. */
export function SectionRail({ caseId, current, content, problems }: Props) {
  const { t } = useTranslation('casework');
  const strip = useCurrentInView();
  return (
    <nav ref={strip} className={classes.rail} aria-label={t('entry.sections')}>
      <ol>
        {sectionNames.map((name, index) => (
          <li key={name}>
            <Link
              to="/ho-so/$caseId/nhap"
              params={{ caseId }}
              search={{ muc: name }}
              replace
              aria-current={name === current ? 'step' : undefined}
              activeProps={{ 'aria-current': 'step' }}
              aria-keyshortcuts={`Alt+${index + 1}`}
            >
              <span>{t(`section.${name}`)}</span>
              <Counts problems={problems[name]} hidden={!content[name]} />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Counts({ problems, hidden }: { problems: readonly CaseProblem[]; hidden: boolean }) {
  const { t } = useTranslation('casework');
  if (hidden) return <Lock size={14} aria-label={t('hidden')} role="img" />;
  const { errors, warnings } = problemCounts(problems);
  if (errors + warnings === 0)
    return <CircleCheck size={14} aria-label={t('entry.clean')} role="img" data-tone="ok" />;
  return (
    <span className={classes.counts}>
      {errors > 0 && (
        <span data-tone="bad" title={t('entry.errors', { count: errors })}>
          <CircleAlert size={14} role="img" aria-label={t('record.error')} />
          {errors}
        </span>
      )}
      {warnings > 0 && (
        <span data-tone="warn" title={t('entry.warnings', { count: warnings })}>
          <TriangleAlert size={14} role="img" aria-label={t('record.warning')} />
          {warnings}
        </span>
      )}
    </span>
  );
}
