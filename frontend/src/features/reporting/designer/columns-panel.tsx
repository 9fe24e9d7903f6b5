import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { ColumnFields } from './column-fields';
import classes from './designer.module.css';
import { HeadTree } from './head-tree';
import type { PanelProps } from './panel';
import { columnAt, type Path, placeIn, replaceAt } from './tree';

interface Props extends PanelProps {
  selected: Path;
  onSelect: (path: Path) => void;
}

/** The tree of heads, and below it what the chosen one says. */
export function ColumnsPanel({ designer, focus, selected, onSelect }: Props) {
  const { t } = useTranslation('designer');
  const { design, set, problems, prefix } = designer;
  const column = columnAt(design.columns, selected);
  const base = selected
    .map((index, depth) => (depth === 0 ? `columns[${index}]` : `.columns[${index}]`))
    .join('');
  const field = focus ? (placeIn(focus)?.field ?? null) : null;
  return (
    <div className={classes.panel}>
      <HeadTree
        columns={design.columns}
        prefix={prefix}
        problems={problems}
        selected={selected}
        onSelect={onSelect}
        onChange={({ columns, path }) => {
          set({ columns });
          onSelect(path);
        }}
      />
      {column ? (
        <ColumnFields
          key={base}
          column={column}
          prefix={prefix}
          place={base}
          problems={problems}
          focus={field}
          onChange={(next, kind) =>
            set({ columns: replaceAt(design.columns, selected, next) }, `${base}.${kind}`)
          }
        />
      ) : (
        <p className={classes.quiet}>{t('column.none')}</p>
      )}
    </div>
  );
}

/** The chosen column; it stays chosen while the tree changes round it. */
export function useSelected(): [Path, (path: Path) => void] {
  return useState<Path>([0]);
}
