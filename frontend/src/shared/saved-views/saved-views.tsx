import { type ReactNode, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { Plus } from '@/shared/ui/icons';
import { useCurrentInView } from '@/shared/ui/link-tabs';
import { notify } from '@/shared/ui/notify';
import { useShortcuts } from '@/shared/ui/shortcuts';
import type { SavedViewPlace } from './gql/graphql';
import { NameDialog } from './name-dialog';
import classes from './saved-views.module.css';
import './texts';
import { useChange } from './use-saved-views';
import { ViewMenu } from './view-menu';
import { add, type Filter, mostViews, replace, same, type View, type Views } from './views';

interface LinkProps {
  className: string | undefined;
  'aria-current': 'page' | undefined;
  title: string;
}

interface Props {
  /** The list. */
  place: SavedViewPlace;
  views: Views;
  /** The filters that stand in the address. */
  filter: Filter;
  /** They are one of the list's own groups: there is nothing to save. */
  plain: boolean;
  /** What they would be called. */
  suggestion: string;
  /** The link that opens a view: filters stand in the address, so that it can be handed on. */
  link: (view: View, props: LinkProps) => ReactNode;
  onOpen: (view: View) => void;
}

/** One's own views of a list in a row, and the way to keep the filters that stand as one more. */
export function SavedViews({ place, views, filter, plain, suggestion, link, onOpen }: Props) {
  const { t } = useTranslation('savedViews');
  const change = useChange(place);
  const [renamed, setRenamed] = useState<View | null>(null);
  const [saving, setSaving] = useState(false);
  const strip = useCurrentInView<HTMLUListElement>();
  const current = views.find((view) => same(view.filter, filter));
  const standing = plain || current ? null : filter;
  const full = views.length >= mostViews;
  const names = views.map(({ name }) => name);
  const save = () => standing && !full && setSaving(true);
  useShortcuts([
    ...(standing && !full ? [{ keys: 'l', label: t('keySave'), run: save }] : []),
    ...views.slice(0, 9).map((view, at) => ({
      keys: `${at + 1}`,
      label: t('keyOpen', { name: view.name }),
      run: () => onOpen(view),
    })),
  ]);
  const keep = async (name: string) => {
    await change(add({ name, filter }));
    void notify.done(t('saved', { name }));
  };
  if (views.length === 0 && !standing) return null;
  return (
    <nav className={classes.row} aria-label={t('label')} data-print="never">
      {views.length > 0 && (
        <>
          <span className={classes.label} aria-hidden>
            {t('label')}
          </span>
          <ul ref={strip} className={classes.views}>
            {views.map((view) => (
              <li key={view.name} data-current={view === current || undefined}>
                {link(view, {
                  className: classes.view,
                  'aria-current': view === current ? 'page' : undefined,
                  title: view.name,
                })}
                <ViewMenu
                  view={view}
                  views={views}
                  standing={standing}
                  change={change}
                  onRename={() => setRenamed(view)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {standing && (
        <ActionButton
          size="compact-md"
          variant="subtle"
          leftSection={<Plus size={16} aria-hidden />}
          disabledReason={full ? t('full', { count: mostViews }) : null}
          onClick={save}
        >
          {t('save')}
        </ActionButton>
      )}
      {saving && (
        <NameDialog
          title={t('saveTitle')}
          name={suggestion}
          taken={names}
          onName={keep}
          onClose={() => setSaving(false)}
        />
      )}
      {renamed && (
        <NameDialog
          title={t('renameTitle')}
          name={renamed.name}
          taken={names.filter((name) => name !== renamed.name)}
          onName={(name) => change(replace(renamed.name, { name }))}
          onClose={() => setRenamed(null)}
        />
      )}
    </nav>
  );
}
