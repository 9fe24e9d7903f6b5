import { NativeSelect } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import classes from './work.module.css';

const route = getRouteApi('/shell/viec');

/** For a lead agency: everything that waits, or only of the units that this position follows. */
export function WhoseFilter() {
  const { t } = useTranslation('work');
  const search = route.useSearch();
  const navigate = useNavigate();
  if (!useCan('group.list')) return null;
  return (
    <NativeSelect
      className={classes.whose}
      size="sm"
      aria-label={t('whose.label')}
      value={search.cua ?? ''}
      onChange={(event) =>
        void navigate({
          to: '/viec',
          search: { ...search, cua: event.currentTarget.value === 'toi' ? 'toi' : undefined },
          replace: true,
        })
      }
      data={[
        { value: '', label: `${t('whose.label')}: ${t('whose.all')}` },
        { value: 'toi', label: `${t('whose.label')}: ${t('whose.mine')}` },
      ]}
    />
  );
}
