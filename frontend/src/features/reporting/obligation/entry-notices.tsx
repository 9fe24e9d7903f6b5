import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDateTime } from '@/shared/format';
import { placeOf } from '@/shared/grid';
import { useStore } from '@/shared/grid/use-session';
import { useTranslation } from '@/shared/i18n';
import { Info, TriangleAlert } from '@/shared/ui/icons';
import type { Severity } from '../gql/graphql';
import type { EntryDesk } from './entry-desk';
import classes from './notice.module.css';

interface ServerProblem {
  code: string;
  severity: Severity;
  message: string;
  place: string;
}

/** What the sheet itself cannot say: cells taken up again, cells refused, problems that only the server sees. */
export function EntryNotices({ desk, problems }: { desk: EntryDesk; problems: readonly ServerProblem[] }) {
  const { t } = useTranslation('reporting');
  const [closed, setClosed] = useState(false);
  const refusals = useStore(desk.refusals);
  const here = useStore(desk.sheets.problems);
  const known = new Set(here.map(({ code, row = '', column = '' }) => `${code} ${row}.${column}`));
  const extra = problems.filter(({ code, place }) => {
    const { row = '', column = '' } = placeOf(place);
    return place !== 'consolidation' && !known.has(`${code} ${row}.${column}`) && !isLocalCode(code);
  });
  const { restored } = desk;
  return (
    <>
      {restored && !closed && (
        <p className={classes.notice} role="status">
          <Info size={16} aria-hidden />
          <span>
            {t('obligation.save.restored', { count: restored.count, at: formatDateTime(restored.keptAt) })}
          </span>
          <CloseButton onClose={() => setClosed(true)} />
        </p>
      )}
      <ProblemList title={t('obligation.refused.title')} desk={desk} problems={refusals} />
      <ProblemList title={t('obligation.refused.server')} desk={desk} problems={extra} />
    </>
  );
}

/** Problems of cells and checks are worked out here as typed; the server's own copy of them lags behind. */
function isLocalCode(code: string): boolean {
  return code.startsWith('CELL_') || code.startsWith('CHECK_') || code === 'ROW_COUNT';
}

function CloseButton({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Button size="compact-sm" variant="subtle" onClick={onClose}>
      {t('dialog.close')}
    </Button>
  );
}

interface ListProps {
  title: string;
  desk: EntryDesk;
  problems: readonly { place: string; message: string }[];
}

function ProblemList({ title, desk, problems }: ListProps) {
  if (problems.length === 0) return null;
  return (
    <section className={classes.notice} data-tone="bad" role="status">
      <TriangleAlert size={16} aria-hidden />
      <div>
        <strong>{title}</strong>
        <ul className={classes.list}>
          {problems.map(({ place, message }) => (
            <li key={`${place} ${message}`}>
              <button type="button" onClick={() => desk.sheets.goTo(placeOf(place))}>
                {desk.sheets.placeName(placeOf(place))}
              </button>
              : {message}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
