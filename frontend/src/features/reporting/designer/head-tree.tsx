import { ActionIcon, Tooltip } from '@mantine/core';
import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp, Columns3, Rows3, X } from '@/shared/ui/icons';
import { type DesignColumn, newColumn } from './design';
import classes from './designer.module.css';
import {
  columnAt,
  indent,
  insertAfter,
  type Moved,
  moveBefore,
  outdent,
  type Path,
  removeAt,
  step,
} from './tree';
import type { DesignProblem } from './use-designer';

interface Props {
  columns: readonly DesignColumn[];
  /** Before the names of the table's columns. */
  prefix: string;
  problems: readonly DesignProblem[];
  selected: Path;
  onSelect: (path: Path) => void;
  onChange: (moved: Moved) => void;
}

interface Line {
  column: DesignColumn;
  path: Path;
}

const keyOf = (path: Path) => path.join('.');
const placeOfPath = (path: Path) =>
  path.map((index, depth) => `${depth === 0 ? '' : '.'}columns[${index}]`).join('');

function linesOf(columns: readonly DesignColumn[], path: Path = []): Line[] {
  return columns.flatMap((column, index) => {
    const here = [...path, index];
    return [{ column, path: here }, ...linesOf(column.columns ?? [], here)];
  });
}

/** The heads as a list that shows their depth; by keyboard, by buttons, by dragging. */
export function HeadTree({ columns, prefix, problems, selected, onSelect, onChange }: Props) {
  const { t } = useTranslation('designer');
  const lines = linesOf(columns);
  const tools = useTools(columns, prefix, selected, onChange);
  const [dragged, setDragged] = useState<Path | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = lines.findIndex(({ path }) => keyOf(path) === keyOf(selected));
    const go = (by: number) => {
      const next = lines[at + by];
      if (next) onSelect(next.path);
    };
    const keys: Record<string, () => void> = event.altKey
      ? { ArrowUp: tools.up, ArrowDown: tools.down, ArrowRight: tools.in, ArrowLeft: tools.out }
      : { ArrowUp: () => go(-1), ArrowDown: () => go(1), Insert: tools.addColumn, Delete: tools.remove };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <section className={classes.tree} aria-label={t('tree.label')}>
      <TreeTools tools={tools} />
      {lines.length === 0 && <p className={classes.quiet}>{t('tree.empty')}</p>}
      <div
        role="tree"
        aria-label={t('tree.label')}
        className={classes.lines}
        onKeyDown={onKeyDown}
        tabIndex={-1}
      >
        {lines.map(({ column, path }) => (
          <TreeLine
            key={keyOf(path)}
            column={column}
            depth={path.length}
            selected={keyOf(path) === keyOf(selected)}
            faulty={problems.some(({ place }) => {
              const base = placeOfPath(path);
              return (
                place === base || (place.startsWith(`${base}.`) && !place.startsWith(`${base}.columns[`))
              );
            })}
            onSelect={() => onSelect(path)}
            onDrag={() => setDragged(path)}
            onDrop={() => {
              const moved = dragged && moveBefore(columns, dragged, path);
              if (moved) onChange(moved);
              setDragged(null);
            }}
          />
        ))}
      </div>
      <p className={classes.keys}>{t('tree.hint')}</p>
    </section>
  );
}

interface LineProps {
  column: DesignColumn;
  depth: number;
  selected: boolean;
  faulty: boolean;
  onSelect: () => void;
  onDrag: () => void;
  onDrop: () => void;
}

function TreeLine({ column, depth, selected, faulty, onSelect, onDrag, onDrop }: LineProps) {
  const { t } = useTranslation('designer');
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!selected) return;
    line.current?.scrollIntoView({ block: 'nearest' });
    // The focus follows the choice only while it is inside the tree.
    if (line.current?.parentElement?.contains(document.activeElement)) line.current.focus();
  }, [selected]);
  const over = (event: DragEvent) => event.preventDefault();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree reads the keys of all its lines.
    <div
      ref={line}
      role="treeitem"
      aria-level={depth}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      className={classes.line}
      style={{ paddingLeft: 8 + (depth - 1) * 20 }}
      draggable
      onDragStart={onDrag}
      onDragOver={over}
      onDrop={onDrop}
      onClick={onSelect}
      data-fault={faulty || undefined}
    >
      <span className={classes.code}>{column.columns ? '' : column.code}</span>
      <span className={column.columns ? classes.head : undefined}>{column.label || t('tree.noLabel')}</span>
      {faulty && <span className={classes.fault}>{t('tree.problem')}</span>}
    </div>
  );
}

type Tools = ReturnType<typeof useTools>;

/** What can be done to the chosen head. */
function useTools(
  columns: readonly DesignColumn[],
  prefix: string,
  selected: Path,
  onChange: (moved: Moved) => void,
) {
  const { t } = useTranslation('designer');
  const take = (moved: Moved | null) => {
    if (moved) onChange(moved);
  };
  const chosen = columnAt(columns, selected);
  const after = chosen ? selected : [];
  const nextPath = (list: readonly DesignColumn[]): Path =>
    chosen ? [...selected.slice(0, -1), (selected.at(-1) ?? 0) + 1] : [list.length - 1];
  const add = (column: DesignColumn) => {
    const next = insertAfter(columns, after, column);
    onChange({ columns: next, path: nextPath(next) });
  };
  const blank = () => newColumn(columns, t('tree.newColumn'), prefix);
  return {
    addColumn: () => add(blank()),
    addHead: () => add({ label: t('tree.newHead'), columns: [blank()] }),
    up: () => take(step(columns, selected, -1)),
    down: () => take(step(columns, selected, 1)),
    in: () => take(indent(columns, selected, t('tree.newHead'))),
    out: () => take(outdent(columns, selected)),
    remove: () => {
      if (!chosen) return;
      const left = removeAt(columns, selected);
      const last = selected.at(-1) ?? 0;
      const before: Path = [...selected.slice(0, -1), Math.max(0, last - 1)];
      onChange({
        columns: left,
        path: columnAt(left, selected) ? selected : columnAt(left, before) ? before : [0],
      });
    },
  };
}

function TreeTools({ tools }: { tools: Tools }) {
  const { t } = useTranslation('designer');
  const buttons: [keyof Tools, ReactNode][] = [
    ['addColumn', <Columns3 key="c" size={16} aria-hidden />],
    ['addHead', <Rows3 key="h" size={16} aria-hidden />],
    ['up', <ChevronUp key="u" size={16} aria-hidden />],
    ['down', <ChevronDown key="d" size={16} aria-hidden />],
    ['in', <ChevronRight key="i" size={16} aria-hidden />],
    ['out', <ChevronLeft key="o" size={16} aria-hidden />],
    ['remove', <X key="x" size={16} aria-hidden />],
  ];
  return (
    <div className={classes.treeTools}>
      {buttons.map(([name, icon]) => (
        <Tooltip key={name} label={t(`tree.${name}`)} withArrow>
          <ActionIcon variant="default" size={32} aria-label={t(`tree.${name}`)} onClick={tools[name]}>
            {icon}
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
