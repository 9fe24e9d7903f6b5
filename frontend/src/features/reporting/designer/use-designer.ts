import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import type { ClientForm } from '@/shared/forms';
import { toAppError } from '@/shared/graphql/errors';
import { useAction } from '@/shared/graphql/use-action';
import { beforeLock } from '@/shared/session/before-lock';
import { readClient } from '../obligation/client-form';
import { type Design, readDesign, writeDesign } from './design';
import { DesignSaver } from './design-saver';
import { CheckDesignQuery, SaveDesign } from './designer.graphql';
import { begin, change, type History, redo, undo } from './history';
import { changeTable, prefixOf, tablePlace, tableView } from './tables';

export interface DesignProblem {
  code: string;
  severity: 'ERROR' | 'WARNING';
  message: string;
  place: string;
}

export interface Designer {
  design: Design;
  /** Changes the design; steps of one kind in a row are one step back. */
  set: (change: Partial<Design>, kind?: string) => void;
  /** Puts a whole design in its place. */
  replace: (next: Design, kind?: string) => void;
  /** Before the row keys and column names of the table that is edited. */
  prefix: string;
  undo: (() => void) | null;
  redo: (() => void) | null;
  saver: DesignSaver;
  /** What the server makes of it; null until it answers, or while there are faults. */
  form: ClientForm | null;
  problems: readonly DesignProblem[];
  checking: boolean;
}

interface Source {
  id: string;
  version: number;
  document: unknown;
}

/** One opened design: its steps, its way to the server, and what the server says of it. */
export function useDesigner(source: Source): Designer {
  const [history, setHistory] = useState<History<Design>>(() => begin(readDesign(source.document)));
  const design = history.present;
  const saver = useSaver(source);
  const document = useMemo(() => writeDesign(design), [design]);
  const [first] = useState(document);
  useEffect(() => {
    if (document !== first || saver.version !== source.version) saver.changed(document);
  }, [document, first, saver, source.version]);
  const set = useCallback((part: Partial<Design>, kind?: string) => {
    setHistory((before) => change(before, { ...before.present, ...part }, kind ?? null));
  }, []);
  const replace = useCallback((next: Design, kind?: string) => {
    setHistory((before) => change(before, next, kind ?? null));
  }, []);
  return {
    design,
    set,
    replace,
    prefix: '',
    undo: history.past.length > 0 ? () => setHistory(undo) : null,
    redo: history.future.length > 0 ? () => setHistory(redo) : null,
    saver,
    ...useCheck(document),
  };
}

function useSaver({ id, version }: Source): DesignSaver {
  const save = useAction(SaveDesign);
  const [saver] = useState(
    () =>
      new DesignSaver({
        version,
        send: async (document, seen) => {
          const { saveFormDraft: kept } = await save({ input: { draft: { id, version: seen }, document } });
          if (!kept) throw toAppError({ networkError: new Error('no answer') });
          return kept.version;
        },
      }),
  );
  useEffect(() => {
    const unlock = beforeLock(async () => {
      await saver.flush();
    });
    const onHide = () => void saver.flush();
    window.document.addEventListener('visibilitychange', onHide);
    return () => {
      unlock();
      window.document.removeEventListener('visibilitychange', onHide);
      void saver.flush();
    };
  }, [saver]);
  return saver;
}

/** Asks the server about a document once typing pauses. */
function useCheck(document: string): Pick<Designer, 'form' | 'problems' | 'checking'> {
  const client = useClient();
  const [found, setFound] = useState<{
    document: string;
    form: ClientForm | null;
    problems: DesignProblem[];
  }>();
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(async () => {
      const { data } = await client
        .query(CheckDesignQuery, { document }, { requestPolicy: 'network-only' })
        .toPromise();
      const check = data?.checkForm;
      if (stale || !check) return;
      setFound({ document, form: readClient(check.client) ?? null, problems: check.problems.map(plain) });
    }, 400);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [client, document]);
  const fresh = found?.document === document;
  return { form: fresh ? found.form : null, problems: found?.problems ?? [], checking: !fresh };
}

/** The designer of one table: its rows, columns and problems in place of those at the top of the document. */
export function ofTable(designer: Designer, at: number): Designer {
  const { design, replace, problems } = designer;
  const table = design.tables?.[at];
  if (!table) return designer;
  return {
    ...designer,
    design: tableView(design, at),
    prefix: prefixOf(table),
    set: (part, kind) => replace(changeTable(design, at, part), kind && `tables[${at}].${kind}`),
    problems: problems.flatMap((problem) => {
      const { table: named, rest } = tablePlace(problem.place);
      return named === null || named === at ? [{ ...problem, place: rest }] : [];
    }),
  };
}

/** Names of members in a document: whoever designs sees fields, not a document. */
const members = /\s\((code|edition|title|legalBasis|validFrom|validTo|label|key|note)\)/g;

/** The designer shows no lines and no members, so a message need not name them. */
function plain({ message, ...rest }: DesignProblem): DesignProblem {
  return { ...rest, message: message.replace(/^Dòng \d+: /, '').replace(members, '') };
}
