import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import type { Answer } from './answer';
import classes from './figures.module.css';
import { type Choice, dayAfter } from './questions';

const route = getRouteApi('/shell/ho-so/thong-ke');

interface Props {
  choice: Choice;
  home: string;
  communes: Answer | undefined;
}

/** Month, territory, boundaries, and as known when: all of it stands in the address. */
export function FigureFilters({ choice, home, communes }: Props) {
  const { t } = useTranslation('caseFigures');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  const others = communes?.keys.filter((code) => code !== choice.home) ?? [];
  const ended = choice.months.slice(1);
  return (
    <div className={classes.filters} data-print="never">
      <NativeSelect
        label={t('month')}
        value={choice.month.key}
        onChange={(event) => set({ ky: event.currentTarget.value })}
        data={choice.months.map(({ key, label }) => ({ value: key, label }))}
      />
      {(others.length > 0 || choice.area !== choice.home) && (
        <NativeSelect
          label={t('area')}
          value={choice.area}
          onChange={(event) =>
            set({ xa: event.currentTarget.value === choice.home ? undefined : event.currentTarget.value })
          }
          data={[
            { value: choice.home, label: home },
            ...others.map((code) => ({
              value: code,
              label: communes?.labels[communes.keys.indexOf(code)] ?? code,
            })),
          ]}
        />
      )}
      <NativeSelect
        label={t('boundaries')}
        value={choice.atTheTime ? 'khi-do' : ''}
        onChange={(event) => set({ gioi: event.currentTarget.value === 'khi-do' ? 'khi-do' : undefined })}
        data={[
          { value: '', label: t('today') },
          { value: 'khi-do', label: t('atTheTime') },
        ]}
      />
      <NativeSelect
        label={t('known')}
        value={choice.known ?? ''}
        onChange={(event) => set({ biet: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('now') },
          ...ended.map(({ key, label }) => ({
            value: dayAfter(key),
            label: t('monthEnd', { month: label.toLocaleLowerCase('vi') }),
          })),
        ]}
      />
    </div>
  );
}
