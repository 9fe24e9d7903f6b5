import { Button } from '@mantine/core';
import { displayCell } from '@/shared/grid/read-cell';
import { useStore } from '@/shared/grid/use-session';
import { useTranslation } from '@/shared/i18n';
import { TriangleAlert } from '@/shared/ui/icons';
import type { CellConflict } from '../drafts/draft-edits';
import type { EntryDesk } from './entry-desk';
import classes from './notice.module.css';

/** Cells that two people changed, each with both values to choose from. */
export function ConflictPanel({ desk }: { desk: EntryDesk }) {
  const { t } = useTranslation('reporting');
  useStore(desk.saver.changes);
  const { conflicts } = desk.edits;
  if (conflicts.length === 0) return null;
  return (
    <section className={classes.notice} data-tone="warn" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <div className={classes.scroll}>
        <strong>{t('obligation.conflict.title', { count: conflicts.length })}</strong>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('obligation.conflict.cell')}</th>
              <th scope="col">{t('obligation.conflict.mine')}</th>
              <th scope="col">{t('obligation.conflict.theirs')}</th>
              <th scope="col">{t('obligation.conflict.by')}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map((conflict) => (
              <Line key={`${conflict.row}.${conflict.column}`} desk={desk} conflict={conflict} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ desk, conflict }: { desk: EntryDesk; conflict: CellConflict }) {
  const { t } = useTranslation('reporting');
  const { model } = desk.sheets.of(conflict);
  const column = model.columns[model.columnIndex(conflict.column)];
  const shown = (value: string) =>
    value && column ? displayCell(value, column) : t('obligation.conflict.empty');
  return (
    <tr>
      <th scope="row">{desk.sheets.placeName(conflict)}</th>
      <td>
        <span className={classes.figure}>{shown(conflict.mine)}</span>{' '}
        <Button size="compact-sm" variant="default" onClick={() => desk.resolve(conflict, 'mine')}>
          {t('obligation.conflict.keepMine')}
        </Button>
      </td>
      <td>
        <span className={classes.figure}>{shown(conflict.theirs)}</span>{' '}
        <Button size="compact-sm" variant="default" onClick={() => desk.resolve(conflict, 'theirs')}>
          {t('obligation.conflict.keepTheirs')}
        </Button>
      </td>
      <td>{conflict.by || t('obligation.conflict.someone')}</td>
    </tr>
  );
}
