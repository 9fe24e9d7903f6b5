import { useMemo, useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { useSaverLife } from '@/shared/drafts/use-saver-life';
import type { ClientForm } from '@/shared/forms';
import type { CellBlock } from '@/shared/grid';
import type { FormSheets } from '@/shared/grid/form-sheets';
import type { LocalDraft } from '../drafts/local-drafts';
import type { DraftFieldsFragment } from '../gql/graphql';
import { tableOf } from './figure-table';
import type { FigureSource } from './figures';
import { flat, type OutlineDocument } from './outline-tree';
import { TextDesk } from './text-desk';
import { stateOf } from './text-state';

const noTexts = {};
const still = () => 0;
const nothing = { get: () => noTexts, subscribe: () => () => {} };

interface Source {
  obligationId: string;
  outline: OutlineDocument;
  draft: DraftFieldsFragment | null;
  localKey: string;
  local: LocalDraft | undefined;
  onSaved: (draft: DraftFieldsFragment) => void;
}

/** The desk of a report's text, opened once; null where the report has none. */
export function useTextDesk(source: Source | null): TextDesk | null {
  const client = useClient();
  const [desk] = useState(() => {
    if (!source) return null;
    const headings = flat(source.outline.headings).map(({ heading }) => heading);
    return new TextDesk({
      ...source,
      client,
      keys: headings.map(({ key }) => key),
      initial: Object.fromEntries(headings.map(({ key, text }) => [key, text ?? ''])),
    });
  });
  useSaverLife(desk?.saver);
  return desk;
}

/** The figures of an open sheet as a text reads them, anew with every edit while there is a text. */
export function useSheetFigures(
  form: ClientForm,
  sheets: FormSheets,
  lastYear: CellBlock | null | undefined,
  text: TextDesk | null,
): FigureSource {
  const before = useMemo(() => (lastYear ? tableOf(lastYear) : null), [lastYear]);
  const version = useSyncExternalStore(
    text ? sheets.subscribe : nothing.subscribe,
    text ? sheets.version : still,
  );
  return useMemo(() => {
    void version;
    return { form, before, now: { rows: sheets.rows(), value: (row, column) => sheets.value(row, column) } };
  }, [form, before, sheets, version]);
}

/** How many headings keep the text from being sent: empty ones that are required, wrong figures, collisions. */
export function useTextFaults(
  desk: TextDesk | null,
  outline: OutlineDocument | null,
  figures: FigureSource,
): number {
  const texts: Readonly<Record<string, string>> = useSyncExternalStore(
    desk?.texts.subscribe ?? nothing.subscribe,
    desk?.texts.get ?? nothing.get,
  );
  const changes = useSyncExternalStore(desk?.saver.changes.subscribe ?? nothing.subscribe, () =>
    desk ? desk.saver.changes.get() : 0,
  );
  return useMemo(() => {
    void changes;
    if (!desk || !outline) return 0;
    const collided = new Set(desk.edits.conflicts.map(({ column }) => column));
    return flat(outline.headings).filter(({ heading }) => {
      const state = stateOf(heading, texts[heading.key] ?? '', figures);
      return state === 'required' || state === 'faulty' || collided.has(heading.key);
    }).length;
  }, [desk, outline, figures, texts, changes]);
}
