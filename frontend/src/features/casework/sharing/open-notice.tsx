import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { businessNow, formatDate, formatTime } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { FormError } from '@/shared/ui/form-error';
import { useTask } from '@/shared/ui/use-task';
import classes from '../casework.module.css';
import type { CaseHeadFragment } from '../gql/graphql';
import { whyNot } from '../texts/said';
import { lastDay, leftOf } from './left';
import { SupplementCase } from './sharing.graphql';
import own from './sharing.module.css';

/** Why the record is open to this viewer, and how long: an emergency, a consent, its own patient. */
export function OpenNotice({ head }: { head: CaseHeadFragment }) {
  return (
    <>
      {head.openUntil && <Until head={head} until={head.openUntil} />}
      <PatientNotice head={head} />
    </>
  );
}

function Until({ head, until }: { head: CaseHeadFragment; until: string }) {
  const { t } = useTranslation('casework');
  const [now, setNow] = useState(businessNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(businessNow()), 10_000);
    return () => clearInterval(timer);
  }, []);
  if (!head.openInEmergency) {
    return (
      <section className={own.notice} data-print="never">
        <strong>{t('emergency.consentBanner')}</strong>{' '}
        {t('emergency.consentLeft', { at: formatDate(lastDay(until)) })}
      </section>
    );
  }
  const { over, hours, minutes } = leftOf(until, now);
  const at = formatTime(until);
  const left = over
    ? t('emergency.over')
    : hours
      ? t('emergency.left', { hours, minutes, at })
      : t('emergency.leftShort', { minutes, at });
  return (
    <section className={own.notice} data-tone="bad" data-print="never">
      <strong>{t('emergency.banner')}</strong> <span className="tabular">{left}</span>
      <p className={classes.quiet}>{t('emergency.bannerText')}</p>
    </section>
  );
}

/** A health unit's part of its patient's record, and the way to add to it. */
function PatientNotice({ head }: { head: CaseHeadFragment }) {
  const { t } = useTranslation('casework');
  const navigate = useNavigate();
  const begin = useAction(SupplementCase);
  const may = head.sharings.find(({ sharing }) => sharing === 'SUPPLEMENT');
  const task = useTask(async () => {
    const { supplementCase } = await begin({ record: head.id });
    if (supplementCase)
      await navigate({
        to: '/ho-so/$caseId/nhap',
        params: { caseId: supplementCase.id },
        search: { muc: 'health' },
      });
  });
  if (!may) return null;
  return (
    <section className={own.notice} data-print="never">
      <strong>{t('patient.title')}</strong>
      <p className={classes.quiet}>{whyNot(may) ?? t('patient.text')}</p>
      {may.allowed && (
        <Button size="compact-md" variant="default" loading={task.busy} onClick={() => void task.run()}>
          {t('patient.action')}
        </Button>
      )}
      <FormError error={task.error} />
    </section>
  );
}
