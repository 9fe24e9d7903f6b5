import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useSaverLife } from '@/shared/drafts/use-saver-life';
import type { ClientForm } from '@/shared/forms';
import { type CellBlock, type Comparison, comparisonOf, placeOf } from '@/shared/grid';
import { useStore } from '@/shared/grid/use-session';
import { useTranslation } from '@/shared/i18n';
import { useViewer } from '@/shared/session/viewer';
import { useFeedbackCell } from '@/shared/ui/feedback-place';
import { ListSkeleton } from '@/shared/ui/skeletons';
import type { OutlineDocument } from '../content/outline-tree';
import { DraftFiles, TextEntry } from '../content/parts';
import { ReportParts } from '../content/report-parts';
import type { TextDesk } from '../content/text-desk';
import { useFiles } from '../content/use-files';
import { useSheetFigures, useTextDesk, useTextFaults } from '../content/use-text-desk';
import { WorkbookTools } from '../documents/workbook-tools';
import { draftKey, type LocalDraft, loadLocalDraft } from '../drafts/local-drafts';
import type { DraftFieldsFragment } from '../gql/graphql';
import type { Holds } from '../parts/part-form';
import { unexplainedOf } from '../together/unexplained';
import { ConflictPanel } from './conflict-panel';
import { hindrancesOf } from './entry-cells';
import { EntryDesk } from './entry-desk';
import { EntryNotices } from './entry-notices';
import { PeriodContextQuery } from './obligation.graphql';
import classes from './obligation.module.css';
import { PrefillButton } from './prefill-dialog';
import { SaveStatus } from './save-status';
import { TableSheets } from './table-sheets';
import { UnplacedCells } from './unplaced-cells';

/** What the head's actions need of an open entry. */
export interface EntryGate {
  /** Why the report cannot be put up for signature yet. */
  blocked: string | null;
  /** Reasons that go along with warnings. */
  warnings: number;
  /** Sends what waits; the revision that was looked at. Throws nothing. */
  flush: () => Promise<{ revision: number; unsent: number }>;
}

interface Props {
  obligationId: string;
  form: ClientForm;
  /** The form before it was cut to the part of the viewer: a text may name any figure. */
  whole: ClientForm;
  /** The viewer enters cells. */
  sheet: boolean;
  /** The viewer puts the report together: what makes sense of the whole alone is not for who holds a part. */
  owner: boolean;
  /** Who else has a cell or a heading. */
  holds: Holds;
  draft: DraftFieldsFragment | null;
  /** Outline of the report's text; null when it has none. */
  outline: OutlineDocument | null;
  /** Cells with open remarks, "r1.c8". */
  remarks: readonly string[];
  /** Cells that come from other reports and take no entry. */
  locked: readonly { row: string; column: string }[];
  /** Cell to stand on at first, "r1.c8". */
  place: string | undefined;
  onGate: (gate: EntryGate | null) => void;
  onComments: (place: string) => void;
}

/** Entry of a draft: asks for the other periods and for what this machine kept, then opens the sheet once. */
export function EntryBody(props: Props) {
  const { account } = useViewer();
  const localKey = draftKey(account.id, props.obligationId);
  const [local, setLocal] = useState<{ cells?: LocalDraft; text?: LocalDraft } | null>(null);
  const [{ data, error }] = useQuery({ query: PeriodContextQuery, variables: { id: props.obligationId } });
  useEffect(() => {
    let left = false;
    void Promise.all([loadLocalDraft(localKey), loadLocalDraft(textKey(localKey))]).then(([cells, text]) => {
      if (!left) setLocal({ ...(cells && { cells }), ...(text && { text }) });
    });
    return () => {
      left = true;
    };
  }, [localKey]);
  // Without the other periods the sheet still opens: entry must not wait for what only helps it.
  if (!local || (!data && !error)) return <ListSkeleton count={12} />;
  return (
    <Desk
      {...props}
      localKey={localKey}
      local={local.cells}
      localText={local.text}
      periods={data?.periodContext ?? null}
    />
  );
}

/** The text waits apart from the cells on this machine. */
const textKey = (localKey: string) => `${localKey} text`;

type DeskProps = Props &
  Pick<ConstructorParameters<typeof EntryDesk>[0], 'localKey' | 'local' | 'periods'> & {
    localText: LocalDraft | undefined;
  };

function Desk(props: DeskProps) {
  const {
    obligationId,
    form,
    whole,
    sheet,
    holds,
    draft,
    outline,
    remarks,
    locked,
    place,
    onComments,
    periods,
  } = props;
  const following = useRef<TextDesk | null>(null);
  const { t } = useTranslation('reporting');
  const client = useClient();
  const [desk] = useState(
    () =>
      new EntryDesk({
        client,
        obligationId,
        form,
        draft,
        periods,
        localKey: props.localKey,
        local: props.local,
        onSaved: (saved) => following.current?.follow(saved),
      }),
  );
  const text = useTextDesk(
    outline && {
      obligationId,
      outline,
      draft,
      localKey: textKey(props.localKey),
      local: props.localText,
      onSaved: (saved) => desk.follow(saved),
    },
  );
  following.current = text;
  const figures = useSheetFigures(
    whole,
    desk.sheets,
    periods?.samePeriodLastYear as CellBlock | null | undefined,
    text,
  );
  const textFaults = useTextFaults(text, outline, figures);
  const files = useFiles(obligationId);
  useDeskLife(desk, text, draft, remarks);
  useEffect(() => desk.sheets.setMarks('LOCKED', locked), [desk, locked]);
  useGate(desk, draft, text, textFaults, props.onGate);
  useFeedbackCell(
    useCallback(() => {
      const { activeRow, activeColumn } = desk.sheets.shown.session;
      return activeRow && activeColumn ? `${activeRow.key}.${activeColumn.key}` : null;
    }, [desk]),
  );
  useEffect(() => desk.sheets.setHolds(holds.cell), [desk, holds]);
  useEffect(() => {
    if (place) desk.sheets.goTo(placeOf(place));
  }, [desk, place]);
  const reasons = useStore(desk.reasons);
  const comparisons = useMemo(
    () =>
      [
        comparisonOf('previous', t('obligation.review.period'), periods?.previous),
        comparisonOf('lastYear', t('obligation.review.lastYear'), periods?.samePeriodLastYear),
        proposedBeside(t('obligation.prefill.beside'), draft?.proposed ?? []),
      ].filter((each) => each !== undefined),
    [periods, draft?.proposed, t],
  );
  return (
    <ReportParts text={text !== null} sheet={sheet} files={files?.length ?? null}>
      {(part) =>
        part === 'loi' && text && outline ? (
          <TextEntry
            desk={text}
            outline={outline}
            figures={figures}
            hold={holds.heading}
            updatedBy={draft?.updatedBy}
          />
        ) : part === 'tep' && files ? (
          <DraftFiles obligationId={obligationId} files={files} edit />
        ) : (
          <>
            {props.owner && <PrefillButton obligationId={obligationId} desk={desk} />}
            <EntryNotices desk={desk} problems={draft?.problems ?? []} />
            <ConflictPanel desk={desk} />
            <div className={classes.sheet}>
              <TableSheets
                sheets={desk.sheets}
                comparisons={comparisons}
                reasons={reasons}
                onReason={(problem, reason) => desk.giveReason(problem, reason)}
                onComments={({ row, column }) => onComments(`${row}.${column}`)}
                status={<SaveStatus desk={desk} updatedBy={draft?.updatedBy} />}
                tools={
                  props.owner && (
                    <WorkbookTools
                      obligationId={obligationId}
                      sheets={desk.sheets}
                      flush={() => desk.saver.flush()}
                    />
                  )
                }
              />
            </div>
            <UnplacedCells cells={draft?.unplaced ?? []} />
          </>
        )
      }
    </ReportParts>
  );
}

/** What other periods say for each cell, beside it; undefined when nothing was worked out. */
function proposedBeside(label: string, proposed: DraftFieldsFragment['proposed']): Comparison | undefined {
  if (proposed.length === 0) return undefined;
  const values = new Map(proposed.map(({ row, column, value }) => [`${row}.${column}`, value]));
  return { key: 'proposed', label, value: (row, column) => values.get(`${row}.${column}`) ?? '' };
}

/** Follows the server's draft, and sees that nothing is left behind when the page is. */
function useDeskLife(
  desk: EntryDesk,
  text: TextDesk | null,
  draft: DraftFieldsFragment | null,
  remarks: readonly string[],
): void {
  useEffect(() => {
    if (!draft) return;
    desk.follow(draft);
    text?.follow(draft);
  }, [desk, text, draft]);
  useEffect(() => {
    desk.sheets.setMarks(
      'COMMENT',
      remarks.map(placeOf).flatMap(({ row, column }) => (row && column ? [{ row, column }] : [])),
    );
  }, [desk, remarks]);
  useSaverLife(desk.saver);
}

/** Tells the head whether the report may be put up for signature. */
function useGate(
  desk: EntryDesk,
  draft: DraftFieldsFragment | null,
  text: TextDesk | null,
  textFaults: number,
  onGate: Props['onGate'],
): void {
  const { t } = useTranslation('reporting');
  const problems = useStore(desk.sheets.problems);
  const reasons = useStore(desk.reasons);
  useStore(desk.saver.changes);
  const { errors, conflicts, warnings } = hindrancesOf(problems, reasons, desk.edits.conflicts.length);
  const blocked =
    errors > 0
      ? t('obligation.block.errors', { count: errors })
      : conflicts > 0
        ? t('obligation.block.conflicts', { count: conflicts })
        : warnings > 0
          ? t('obligation.block.warnings', { count: warnings })
          : unexplainedOf(draft).length > 0
            ? t('obligation.block.together')
            : textFaults > 0
              ? t('content.block.text', { count: textFaults })
              : null;
  const ofTogether = draft?.problems.filter(({ place }) => place === 'consolidation').length ?? 0;
  const given = problems.filter(({ severity }) => severity === 'WARNING').length + ofTogether;
  useEffect(() => {
    onGate({
      blocked,
      warnings: given,
      flush: async () => {
        await desk.saver.flush();
        await text?.saver.flush();
        return { revision: desk.edits.seenRevision, unsent: desk.edits.unsent + (text?.edits.unsent ?? 0) };
      },
    });
    return () => onGate(null);
  }, [desk, text, blocked, given, onGate]);
}
