import { Alert } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { Info } from '@/shared/ui/icons';
import { type Answer, isRounded } from './answer';
import { CommuneTable } from './commune-table';
import classes from './figures.module.css';
import { Parts } from './parts';
import type { Choice } from './questions';
import { Tiles } from './tiles';
import { Trend } from './trend';
import { UnitTable } from './unit-table';

const CommuneMap = lazy(() => import('./commune-map'));

interface Props {
  choice: Choice;
  home: string;
  trend: Answer;
  communes: Answer;
  parts: Answer;
  busy: boolean;
}

/** The figures of the choice. */
export function Panels({ choice, home, trend, communes, parts, busy }: Props) {
  const { t } = useTranslation('caseFigures');
  const lists = useCan('case.list');
  // Who may see the persons is told no rounded figure; of the province's ended months nobody is.
  const opens = lists && !communes.rounded.some(Boolean);
  const at = communes.keys.indexOf(choice.area);
  const area = {
    code: choice.area,
    name: choice.area === choice.home ? home : (communes.labels[at] ?? choice.area),
  };
  return (
    <div className={classes.body} aria-busy={busy}>
      <p data-print="only">
        {t('printed', {
          area: area.name,
          period: choice.month.label,
          known: choice.known ? `${t('known')} ${choice.known}` : t('subtitle'),
        })}
      </p>
      {isRounded(trend, communes, parts) && (
        <Alert icon={<Info size={16} aria-hidden />} title={t('rounded')} variant="light">
          {t('roundedWhy')}
        </Alert>
      )}
      {[...new Set([...communes.comparability, ...trend.comparability].map(({ text }) => text))].map(
        (text) => (
          <p key={text} className={classes.quiet}>
            {text}
          </p>
        ),
      )}
      <Tiles choice={choice} area={area} trend={trend} opens={opens} />
      <Trend choice={choice} area={area} answer={trend} />
      <Parts choice={choice} area={area} answer={parts} opens={opens} />
      {communes.keys.length > 1 && !choice.atTheTime && (
        <Suspense>
          <CommuneMap choice={choice} home={home} answer={communes} />
        </Suspense>
      )}
      {communes.keys.length > 1 && (
        <CommuneTable choice={choice} home={home} answer={communes} opens={opens} />
      )}
      {lists && <UnitTable />}
    </div>
  );
}
