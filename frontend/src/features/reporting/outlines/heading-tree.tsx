import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { CircleAlert } from '@/shared/ui/icons';
import { headingName, type Placed } from '../content/outline-tree';
import { added, indented, moved, numbered, placeOfHeading, removed, sizeOf } from './outline-edit';
import classes from './outlines.module.css';

interface Props {
  list: Placed[];
  at: number;
  onChange: (list: Placed[]) => void;
  onOpen: (at: number) => void;
  check: readonly { place: string }[];
}

/** The tree of headings, worked with the keyboard or with its buttons. */
export function HeadingTree({ list, at, onChange, onOpen, check }: Props) {
  const { t } = useTranslation('reporting');
  const root = useRef<HTMLUListElement>(null);
  const [focus, setFocus] = useState(false);
  const [gone, setGone] = useState<{ list: Placed[]; count: number } | null>(null);
  useEffect(() => {
    if (!focus) return;
    setFocus(false);
    root.current?.querySelector<HTMLButtonElement>('[aria-current="true"]')?.focus();
  }, [focus]);
  /** What was done to the heading, and where it stands now. */
  const done = (next: Placed[], key: string | undefined) => {
    onChange(next);
    onOpen(
      Math.max(
        0,
        next.findIndex(({ heading }) => heading.key === key),
      ),
    );
    setFocus(true);
  };
  const key = list[at]?.heading.key;
  const commands = {
    add: () => {
      const more = added(list, at);
      done(more.list, more.list[more.at]?.heading.key);
    },
    up: () => done(moved(list, at, -1), key),
    down: () => done(moved(list, at, 1), key),
    in: () => done(indented(list, at, 1), key),
    out: () => done(indented(list, at, -1), key),
    remove: () => {
      if (list.length === 0) return;
      setGone({ list, count: sizeOf(list, at) });
      const left = removed(list, at);
      done(left, left[Math.min(at, left.length - 1)]?.heading.key);
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const command = keyCommand(event);
    if (!command) return;
    event.preventDefault();
    if (command === 'next' || command === 'previous') {
      onOpen(Math.min(Math.max(at + (command === 'next' ? 1 : -1), 0), list.length - 1));
      setFocus(true);
    } else commands[command]();
  };
  const faulty = new Set(check.map(({ place }) => placeOfHeading(list, place)));
  return (
    <section className={classes.panel}>
      <h2>{t('outlines.editor.tree')}</h2>
      <div className={classes.buttons}>
        {(['add', 'up', 'down', 'in', 'out', 'remove'] as const).map((name) => (
          <Button key={name} size="compact-sm" variant="default" onClick={commands[name]}>
            {t(`outlines.editor.${name}`)}
          </Button>
        ))}
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(numbered(list))}>
          {t('outlines.editor.renumber')}
        </Button>
      </div>
      {gone && (
        <p className={classes.buttons} role="status">
          {t('outlines.editor.removed', { count: gone.count })}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              onChange(gone.list);
              setGone(null);
            }}
          >
            {t('outlines.editor.undo')}
          </Button>
        </p>
      )}
      {list.length === 0 ? (
        <p>{t('outlines.editor.none')}</p>
      ) : (
        <ul className={classes.tree} ref={root} aria-label={t('outlines.editor.tree')}>
          {list.map(({ heading, depth }, index) => (
            <li key={heading.key}>
              <button
                type="button"
                aria-current={index === at}
                tabIndex={index === at ? 0 : -1}
                style={{ paddingLeft: 8 + depth * 16 }}
                onClick={() => onOpen(index)}
                onKeyDown={onKeyDown}
              >
                {faulty.has(index) && <CircleAlert size={14} aria-hidden />}
                {heading.title ? headingName(heading) : t('outlines.editor.untitled')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.quiet}>{t('outlines.editor.keys')}</p>
    </section>
  );
}

type Command = 'add' | 'up' | 'down' | 'in' | 'out' | 'remove' | 'next' | 'previous';

const plainKeys: Readonly<Record<string, Command>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'add',
  Delete: 'remove',
};
const altKeys: Readonly<Record<string, Command>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

function keyCommand(event: KeyboardEvent): Command | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  return (event.altKey ? altKeys : plainKeys)[event.key];
}
