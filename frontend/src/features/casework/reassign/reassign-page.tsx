import { Button, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import './texts';
import { useCan } from '@/shared/session/viewer';
import { DateInput } from '@/shared/ui/date-input';
import { FormError, unplaced } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { DeniedState } from '@/shared/ui/states';
import { useTask } from '@/shared/ui/use-task';
import classes from '../casework.module.css';
import { read } from '../gql';
import type { CaseworkReassignmentPlanQuery } from '../gql/graphql';
import { Made } from './made';
import { PlanView } from './plan-view';
import {
  ReassignCases,
  ReassignmentLine,
  ReassignmentPlanQuery,
  ReassignmentsQuery,
} from './reassign.graphql';
import { UnitChoice } from './unit-choice';

export type Plan = NonNullable<CaseworkReassignmentPlanQuery['caseReassignmentPlan']>;

/** All records of a unit to another one: looked at before, done in one act, taken back. */
export function ReassignPage() {
  const { t } = useTranslation('reassign');
  const may = useCan('case.reassign');
  const [{ data, error }, ask] = useQuery({ query: ReassignmentsQuery, pause: !may });
  const again = () => ask({ requestPolicy: 'network-only' });
  const head = <PageHead title={t('title')} crumbs={<Link to="/ho-so">{t('back')}</Link>} />;
  if (!may)
    return (
      <>
        {head}
        <DeniedState what={t('what.page')} />
      </>
    );
  return (
    <>
      {head}
      <Form left={data?.caseUnitsLeft ?? []} onDone={again} />
      <h2 className={classes.listTitle}>{t('listTitle')}</h2>
      {error && !data ? (
        <QueryProblem error={error} what={t('what.list')} onRetry={again} />
      ) : data ? (
        <Made
          list={(data.caseReassignments ?? []).map((each) => read(ReassignmentLine, each))}
          onDone={again}
        />
      ) : (
        <ListSkeleton count={3} height={64} />
      )}
    </>
  );
}

function Form({ left, onDone }: { left: { id: string; name: string }[]; onDone: () => void }) {
  const { t } = useTranslation('reassign');
  const client = useClient();
  const [fromId, setFrom] = useState('');
  const [toId, setTo] = useState('');
  const [checked, setChecked] = useState(false);
  const [plan, setPlan] = useState<Plan | null>(null);
  const task = useTask(async () => {
    const { data, error } = await client
      .query(ReassignmentPlanQuery, { from: fromId, to: toId }, { requestPolicy: 'network-only' })
      .toPromise();
    if (error) throw error;
    setPlan(data?.caseReassignmentPlan ?? null);
  });
  const choose = (set: (id: string) => void) => (id: string) => {
    set(id);
    setPlan(null);
  };
  const wrong = (value: string, place: string) =>
    checked && !value ? t('unitMissing') : task.error?.place === place ? task.error.message : undefined;
  return (
    <div className={`${classes.form} ${classes.panel}`}>
      <p className={classes.text}>{t('intro')}</p>
      {left.length > 0 && (
        <p className={classes.text}>{t('left', { names: left.map(({ name }) => name).join(', ') })}</p>
      )}
      <div className={classes.pair}>
        <UnitChoice
          label={t('from')}
          value={fromId}
          onChange={choose(setFrom)}
          error={wrong(fromId, 'fromId')}
          ended={left}
        />
        <UnitChoice label={t('to')} value={toId} onChange={choose(setTo)} error={wrong(toId, 'toId')} />
      </div>
      <FormError error={task.error && !task.error.place ? task.error : null} />
      {plan ? (
        <Apply
          plan={plan}
          fromId={fromId}
          toId={toId}
          onDone={() => {
            setPlan(null);
            onDone();
          }}
        />
      ) : (
        <div className={classes.actions}>
          <Button
            variant="default"
            loading={task.busy}
            onClick={() => {
              setChecked(true);
              if (fromId && toId) void task.run();
            }}
          >
            {t('plan')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ApplyProps {
  plan: Plan;
  fromId: string;
  toId: string;
  onDone: () => void;
}

/** What was looked at, the paper that orders it, and one button that says how many. */
function Apply({ plan, fromId, toId, onDone }: ApplyProps) {
  const { t } = useTranslation('reassign');
  const reassign = useAction(ReassignCases);
  const [paperNumber, setNumber] = useState('');
  const [paperDate, setDate] = useState('');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const ready = !!paperNumber.trim() && !!paperDate && reason.trim().length >= 10;
  const task = useTask(async () => {
    const done = await reassign({
      input: {
        fromId,
        toId,
        paperNumber: paperNumber.trim(),
        paperDate,
        reason: reason.trim(),
        digest: plan.digest,
      },
    });
    void notify.done(t('done', { count: done.reassignCases?.count ?? 0 }));
    onDone();
  });
  const at = (field: string) => (task.error?.place === `input.${field}` ? task.error.message : undefined);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (ready) void task.run();
      }}
    >
      <PlanView plan={plan} />
      <div className={classes.pair}>
        <TextInput
          label={t('paperNumber')}
          value={paperNumber}
          onChange={(event) => setNumber(event.currentTarget.value)}
          error={(checked && !paperNumber.trim() && t('missing')) || at('paperNumber')}
          maxLength={100}
          required
        />
        <DateInput
          label={t('paperDate')}
          value={paperDate}
          onChange={setDate}
          error={(checked && !paperDate && t('missing')) || at('paperDate')}
          required
        />
      </div>
      <Textarea
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={(checked && reason.trim().length < 10 && t('reasonMissing')) || at('reason')}
        autosize
        minRows={2}
        maxLength={2000}
        required
      />
      <FormError error={unplaced(task.error, ['paperNumber', 'paperDate', 'reason'])} />
      <div className={classes.actions}>
        <Button type="submit" loading={task.busy} disabled={plan.total + plan.incoming + plan.openings === 0}>
          {t('apply', { count: plan.total })}
        </Button>
      </div>
    </form>
  );
}
