import { Progress } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { ConfirmDialog } from '@/shared/ui/dialogs';
import { FormError } from '@/shared/ui/form-error';
import { Check } from '@/shared/ui/icons';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { useTask } from '@/shared/ui/use-task';
import common from '../common/admin.module.css';
import { ApplyStep } from './apply-step';
import { CheckStep } from './check-step';
import { HeadStep } from './head-step';
import { LineageStep } from './lineage-step';
import { AbandonReform, StopReform } from './reform.graphql';
import classes from './reform.module.css';
import { ResultStep } from './result-step';
import { ReviewStep } from './review-step';
import { StateBadge } from './state-badge';
import {
  type Change,
  isDone,
  type Reform,
  refusalOf,
  type Step,
  stepOf,
  steps,
  useReform,
  versionOf,
} from './use-reform';

const route = getRouteApi('/shell/quan-tri/sap-xep/$reformId');

/** One plan, from its document to its result; every step can be left and taken up again. */
export function ReformPage() {
  const { t } = useTranslation('admin');
  const { reformId } = route.useParams();
  const { buoc } = route.useSearch();
  const { reform, error, reload, change } = useReform(reformId);
  const opened = useRef<Step>(undefined);
  if (!reform) {
    return (
      <>
        <PageHead title={t('reform.title')} />
        {error ? <QueryProblem error={error} what={t('denied.reform')} onRetry={reload} /> : <ListSkeleton />}
      </>
    );
  }
  // Where it was taken up again; what is done on a step does not lead away from it.
  opened.current ??= stepOf(reform);
  const step = buoc ?? opened.current;
  return (
    <>
      <Head reform={reform} change={change} />
      <StepLinks reform={reform} open={step} />
      <WorkBar reform={reform} />
      <Body step={step} reform={reform} change={change} />
      <NextStep step={step} reform={reform} />
    </>
  );
}

export interface StepProps {
  reform: Reform;
  change: Change;
}

function Body({ step, ...props }: StepProps & { step: Step }) {
  switch (step) {
    case 'van_ban':
      return <HeadStep {...props} />;
    case 'don_vi':
      return <LineageStep {...props} />;
    case 'kiem_tra':
      return <CheckStep {...props} />;
    case 'ra_soat':
      return <ReviewStep {...props} />;
    case 'ap_dung':
      return <ApplyStep {...props} />;
    default:
      return <ResultStep reform={props.reform} />;
  }
}

function Head({ reform, change }: StepProps) {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState(false);
  const abandon = useAction(AbandonReform);
  const open = reform.state === 'DRAFT' || reform.state === 'CHECKED';
  return (
    <>
      <PageHead
        title={reform.title}
        crumbs={
          <Link to="/quan-tri/sap-xep" className={common.link}>
            {t('reform.back')}
          </Link>
        }
        meta={<StateBadge state={reform.state} />}
        actions={
          open && (
            <ActionButton
              variant="subtle"
              color="red"
              disabledReason={refusalOf(reform, 'ABANDON')}
              onClick={() => setAsking(true)}
            >
              {t('reform.abandon')}
            </ActionButton>
          )
        }
      />
      <ConfirmDialog
        title={t('reform.abandon')}
        action={t('reform.abandon')}
        danger
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => change(() => abandon({ reorganisation: versionOf(reform) }))}
      >
        {t('reform.abandonText')}
      </ConfirmDialog>
    </>
  );
}

function StepLinks({ reform, open }: { reform: Reform; open: Step }) {
  const { t } = useTranslation('admin');
  return (
    <nav aria-label={t('reform.stepsLabel')} data-print="never">
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li key={step}>
            <Link
              to="/quan-tri/sap-xep/$reformId"
              params={{ reformId: reform.id }}
              search={{ buoc: step }}
              data-open={step === open}
              activeProps={{ 'aria-current': step === open ? 'step' : undefined }}
              className={classes.step}
            >
              <span className={classes.number} aria-hidden>
                {isDone(reform, step) ? <Check size={14} /> : index + 1}
              </span>
              {t(`reform.steps.${step}`)}
              {isDone(reform, step) && <span className={classes.hidden}> ({t('reform.stepDone')})</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function NextStep({ step, reform }: { step: Step; reform: Reform }) {
  const { t } = useTranslation('admin');
  const next = steps[steps.indexOf(step) + 1];
  if (!next || !isDone(reform, step)) return null;
  return (
    <p className={classes.next} data-print="never">
      <Link
        to="/quan-tri/sap-xep/$reformId"
        params={{ reformId: reform.id }}
        search={{ buoc: next }}
        className={common.link}
      >
        {t('reform.next')}: {t(`reform.steps.${next}`)}
      </Link>
    </p>
  );
}

/** Work in the background, on every step, with the way to stop it. */
function WorkBar({ reform }: { reform: Reform }) {
  const { t } = useTranslation('admin');
  const stop = useAction(StopReform);
  const task = useTask(() => stop({ id: reform.id }));
  if (!reform.work) return <FormError error={reform.workFault ?? task.error} />;
  const label = t(reform.work === 'APPLY' ? 'reform.apply.running' : 'reform.check.running');
  return (
    <section className={classes.work} aria-live="polite" data-print="never">
      <div className={classes.workLine}>
        <strong>{label}</strong>
        <span className="tabular">{reform.progress} %</span>
        <ActionButton size="compact-sm" variant="default" onClick={() => void task.run()}>
          {t('reform.check.stop')}
        </ActionButton>
      </div>
      <Progress value={reform.progress} aria-label={label} animated />
      <p className={common.note}>{t('reform.apply.stopHint')}</p>
      <FormError error={task.error} />
    </section>
  );
}
