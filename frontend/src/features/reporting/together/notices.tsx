import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { FormError } from '@/shared/ui/form-error';
import { TriangleAlert } from '@/shared/ui/icons';
import { notify } from '@/shared/ui/notify';
import { StatusBadge } from '@/shared/ui/status-badge';
import { useTask } from '@/shared/ui/use-task';
import type { DraftFieldsFragment, HeadFieldsFragment, TogetherFieldsFragment } from '../gql/graphql';
import { SaveCells } from '../obligation/mutations.graphql';
import notice from '../obligation/notice.module.css';
import classes from './together.module.css';

function UnitLink({ id, name }: { id: string; name: string | undefined }) {
  return (
    <Link to="/bao-cao/nghia-vu/$obligationId" params={{ obligationId: id }}>
      {name}
    </Link>
  );
}

/** The consolidation is stale: whose reports changed since. */
export function ChangesNotice({ together, ...rest }: Props) {
  const { t } = useTranslation('reporting');
  const { changes } = together;
  if (changes.length === 0) return null;
  return (
    <section className={notice.notice} data-tone="warn" role="status" data-print="never">
      <TriangleAlert size={16} aria-hidden />
      <div>
        <strong>{t('together.stale', { count: changes.length })}</strong>
        <ul className={classes.units}>
          {changes.map(({ obligationId, unit, kind, used, current }) => (
            <li key={obligationId}>
              <UnitLink id={obligationId} name={unit?.name} />:{' '}
              {t(`together.change.${kind}`, { used: used ?? '', current: current ?? '' })}
            </li>
          ))}
        </ul>
        <Reason code="CONSOLIDATION_STALE" {...rest} />
      </div>
    </section>
  );
}

/** Whose reports are not in the sums. */
export function MissingNotice({ together, ...rest }: Props) {
  const { t } = useTranslation('reporting');
  const { missing } = together;
  if (missing.length === 0) return null;
  return (
    <section className={notice.notice} data-tone="note" role="status">
      <TriangleAlert size={16} aria-hidden />
      <div>
        <strong>{t('together.missing', { count: missing.length })}</strong>
        <ul className={classes.units}>
          {missing.map(({ obligationId, unit, state }) => (
            <li key={obligationId}>
              <UnitLink id={obligationId} name={unit?.name} /> <StatusBadge status={state} />
            </li>
          ))}
        </ul>
        <Reason code="CONSOLIDATION_INCOMPLETE" {...rest} />
      </div>
    </section>
  );
}

/** Headings whose section has no room for every unit's words. */
export function LeftNotice({ together, ...rest }: Props) {
  const { t } = useTranslation('reporting');
  const full = together.texts.filter(({ left, edited }) => left > 0 && !edited);
  if (full.length === 0) return null;
  return (
    <section className={notice.notice} data-tone="warn" role="status" data-print="never">
      <TriangleAlert size={16} aria-hidden />
      <div>
        <strong>{t('together.texts.full', { headings: full.map(({ title }) => title).join('; ') })}</strong>
        <Reason code="CONSOLIDATION_TEXT_LEFT" {...rest} />
      </div>
    </section>
  );
}

interface ReasonProps {
  head: HeadFieldsFragment;
  draft: DraftFieldsFragment | null;
  editable: boolean;
  onChange: () => void;
}

interface Props extends ReasonProps {
  together: TogetherFieldsFragment;
}

/** Why the report is put up for signature all the same: it goes along with it. */
function Reason({ code, head, draft, editable, onChange }: ReasonProps & { code: string }) {
  const { t } = useTranslation('reporting');
  const given = draft?.warningReasons.find((each) => each.code === code)?.reason ?? '';
  const [reason, setReason] = useState(given);
  const save = useAction(SaveCells);
  const task = useTask(async () => {
    const place = 'consolidation';
    await save({ input: { obligationId: head.id, edits: [], warningReasons: [{ code, place, reason }] } });
    void notify.done(t('together.explained'));
    onChange();
  });
  if (!editable) return given && <em>{given}</em>;
  return (
    <div className={classes.reason} data-print="never">
      <Textarea
        label={t('together.explain')}
        description={t('together.explainHint')}
        value={reason}
        autosize
        minRows={1}
        maxLength={2000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        size="compact-md"
        variant="default"
        loading={task.busy}
        disabled={reason.trim() === given}
        onClick={() => void task.run()}
      >
        {t('together.keepReason')}
      </Button>
      <FormError error={task.error} />
    </div>
  );
}
