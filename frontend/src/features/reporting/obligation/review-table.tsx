import { Button, Checkbox } from '@mantine/core';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ClientForm } from '@/shared/forms';
import type { CellBlock } from '@/shared/grid';
import { useTranslation } from '@/shared/i18n';
import { readListKey } from '@/shared/ui/data-table/keys';
import { useFeedbackCell } from '@/shared/ui/feedback-place';
import { useShortcuts } from '@/shared/ui/shortcuts';
import { EmptyState } from '@/shared/ui/states';
import { type Base, type Bases, baseOf, changeList, nextChange, type ReviewLine } from './change-list';
import { ReviewRow } from './review-row';
import classes from './review-table.module.css';

interface Props {
  form: ClientForm;
  cells: CellBlock;
  bases: Bases;
  remarks: readonly string[];
  place: string | undefined;
  onComment: ((place: string) => void) | undefined;
}

/** What changed, cell by cell: old and new, the change in percent, remarks; N and P go from change to change. */
export function ReviewTable({ form, cells, bases, remarks, place, onComment }: Props) {
  const { t } = useTranslation('reporting');
  const lines = useMemo(() => changeList(form, cells, bases), [form, cells, bases]);
  const base = baseOf(bases);
  const [all, setAll] = useState(false);
  const [current, setCurrent] = useState(place);
  const frame = useRef<HTMLDivElement>(null);
  const shown = all || base === 'NOTHING' ? lines : lines.filter(({ changed }) => changed);
  const active = shown.find((line) => line.place === current) ?? shown[0];
  const activePlace = active?.place ?? null;
  useFeedbackCell(useCallback(() => activePlace, [activePlace]));

  const focus = (line: ReviewLine | null | undefined) => {
    if (!line) return;
    setCurrent(line.place);
    frame.current?.querySelector<HTMLElement>(`[data-place="${line.place}"]`)?.focus();
  };
  const go = (back: boolean) => focus(nextChange(shown, active?.place, back));
  const comment = () => {
    if (active) onComment?.(active.place);
  };
  useReviewKeys(go, onComment && comment);
  useEffect(() => {
    if (place) frame.current?.querySelector(`[data-place="${place}"]`)?.scrollIntoView({ block: 'center' });
  }, [place]);

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const to = lineAfterKey(event, index, shown.length);
    if (to !== undefined) focus(shown[to]);
  };

  return (
    <div ref={frame}>
      <Bar lines={lines} base={base} all={all} onAll={setAll} onGo={go} onComment={onComment && comment} />
      {shown.length === 0 ? (
        <EmptyState title={t('obligation.review.noChanges')}>
          {t('obligation.review.noChangesHint')}
        </EmptyState>
      ) : (
        <div className={classes.frame}>
          <table className={classes.table} aria-label={t('obligation.tabs.changes')}>
            <Head base={base} />
            <tbody>
              {shown.map((line, index) => (
                <ReviewRow
                  key={line.place}
                  line={line}
                  base={base}
                  remarked={remarks.includes(line.place)}
                  active={line === active}
                  onFocus={() => setCurrent(line.place)}
                  onKeyDown={(event) => onKeyDown(event, index)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

/** The line that an arrow key goes to; undefined when the key is not one of the list's. */
function lineAfterKey(event: KeyboardEvent, index: number, count: number): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget)
    return undefined;
  const move = readListKey(event.key, index, count);
  if (move?.kind !== 'go') return undefined;
  event.preventDefault();
  return move.index;
}

/** N and P go from change to change, C writes a remark. */
function useReviewKeys(go: (back: boolean) => void, comment: (() => void) | undefined): void {
  const { t } = useTranslation('reporting');
  useShortcuts([
    { keys: 'n', label: t('obligation.review.next'), run: () => go(false) },
    { keys: 'p', label: t('obligation.review.previous'), run: () => go(true) },
    ...(comment ? [{ keys: 'c', label: t('obligation.review.comment'), run: comment }] : []),
  ]);
}

interface BarProps {
  lines: readonly ReviewLine[];
  base: Base;
  all: boolean;
  onAll: (all: boolean) => void;
  onGo: (back: boolean) => void;
  onComment: (() => void) | undefined;
}

function Bar({ lines, base, all, onAll, onGo, onComment }: BarProps) {
  const { t } = useTranslation('reporting');
  const changed = lines.filter((line) => line.changed).length;
  const against = { VERSION: 'againstVersion', PERIOD: 'againstPeriod', NOTHING: 'againstNothing' } as const;
  return (
    <div className={classes.bar}>
      <span role="status">
        {base !== 'NOTHING' && `${t('obligation.review.summary', { changed, all: lines.length })} · `}
        {t(`obligation.review.${against[base]}`)}
      </span>
      {base !== 'NOTHING' && (
        <Checkbox
          label={t('obligation.review.onlyChanged')}
          checked={!all}
          onChange={(event) => onAll(!event.currentTarget.checked)}
        />
      )}
      <div className={classes.buttons}>
        <Button size="compact-md" variant="default" onClick={() => onGo(true)} disabled={changed === 0}>
          {t('obligation.review.previousShort')} (P)
        </Button>
        <Button size="compact-md" variant="default" onClick={() => onGo(false)} disabled={changed === 0}>
          {t('obligation.review.nextShort')} (N)
        </Button>
        {onComment && (
          <Button size="compact-md" variant="default" onClick={onComment}>
            {t('obligation.review.commentShort')} (C)
          </Button>
        )}
      </div>
    </div>
  );
}

function Head({ base }: { base: Base }) {
  const { t } = useTranslation('reporting');
  return (
    <thead>
      <tr>
        <th scope="col">{t('obligation.review.code')}</th>
        <th scope="col">{t('obligation.review.item')}</th>
        {base === 'VERSION' && <th scope="col">{t('obligation.review.before')}</th>}
        <th scope="col">{t('obligation.review.now')}</th>
        {base === 'VERSION' && <th scope="col">{t('obligation.review.change')}</th>}
        <th scope="col">{t('obligation.review.period')}</th>
        <th scope="col">{t('obligation.review.periodChange')}</th>
        <th scope="col">{t('obligation.review.lastYear')}</th>
      </tr>
    </thead>
  );
}
