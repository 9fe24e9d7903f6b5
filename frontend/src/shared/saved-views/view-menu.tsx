import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { toAppError } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import { ChevronDown } from '@/shared/ui/icons';
import { notify } from '@/shared/ui/notify';
import classes from './saved-views.module.css';
import './texts';
import { add, type Change, type Filter, move, remove, replace, type View, type Views } from './views';

interface Props {
  view: View;
  views: Views;
  /** What stands and is kept nowhere; null where there is nothing to take over. */
  standing: Filter | null;
  change: (change: Change) => Promise<void>;
  onRename: () => void;
}

/** What is done to one view; only what is possible is offered. */
export function ViewMenu({ view, views, standing, change, onRename }: Props) {
  const { t } = useTranslation('savedViews');
  const [opened, setOpened] = useState(false);
  const { name } = view;
  const at = views.indexOf(view);
  const run = async (work: Change, done?: () => unknown) => {
    try {
      await change(work);
      done?.();
    } catch (failure) {
      void notify.failed(toAppError(failure).message);
    }
  };
  const update = (filter: Filter) =>
    run(replace(name, { filter }), () => notify.done(t('updated', { name })));
  const drop = () =>
    run(remove(name), () => notify.undo(t('removed', { name }), t('undo'), () => void run(add(view, at))));
  const item = (key: 'rename' | 'update' | 'forward' | 'back' | 'remove', work: () => unknown) => (
    <Button
      variant="subtle"
      size="compact-md"
      fullWidth
      justify="flex-start"
      className={key === 'remove' ? classes.danger : undefined}
      onClick={() => {
        setOpened(false);
        work();
      }}
    >
      {t(key)}
    </Button>
  );
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.more}
          aria-label={t('menu', { name })}
          title={t('menu', { name })}
          onClick={() => setOpened(!opened)}
        >
          <ChevronDown size={16} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={4} aria-label={t('menu', { name })}>
        {item('rename', onRename)}
        {standing && item('update', () => update(standing))}
        {at > 0 && item('forward', () => run(move(name, -1)))}
        {at < views.length - 1 && item('back', () => run(move(name, 1)))}
        {item('remove', drop)}
      </Popover.Dropdown>
    </Popover>
  );
}
