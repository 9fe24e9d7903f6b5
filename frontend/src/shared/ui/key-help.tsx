import { Checkbox, Kbd } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { DialogFrame } from './dialogs';
import classes from './key-help.module.css';
import { type Shortcut, setSingleKeys, singleKeysOn, useAllShortcuts } from './shortcuts';

const names: Record<string, string> = {
  mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ' ': '␣',
};

function Keys({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {keys.split(keys.includes(' ') && keys !== ' ' ? ' ' : '+').map((key) => (
        <Kbd key={key}>{names[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</Kbd>
      ))}
    </span>
  );
}

function Group({ title, shortcuts }: { title: string; shortcuts: Shortcut[] }) {
  if (shortcuts.length === 0) return null;
  return (
    <section>
      <h3 className={classes.group}>{title}</h3>
      <dl className={classes.list}>
        {shortcuts.map((shortcut) => (
          <div key={shortcut.keys + shortcut.label} className={classes.line}>
            <dt>{shortcut.label}</dt>
            <dd>
              <Keys keys={shortcut.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The keys of this page and of every page. */
export default function KeyHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const all = useAllShortcuts();
  return (
    <DialogFrame title={t('keys.title')} opened={opened} onClose={onClose}>
      <div className={classes.body}>
        <Group title={t('keys.page')} shortcuts={all.filter((s) => s.scope !== 'everywhere')} />
        <Group title={t('keys.everywhere')} shortcuts={all.filter((s) => s.scope === 'everywhere')} />
        <Checkbox
          label={t('keys.single')}
          description={t('keys.singleHint')}
          defaultChecked={singleKeysOn()}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
      </div>
    </DialogFrame>
  );
}
