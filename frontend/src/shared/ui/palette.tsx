import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Search } from './icons';
import { type PaletteItem, paletteSources } from './palette-sources';
import '@mantine/spotlight/styles.layer.css';

const pause = 200;

async function gather(text: string, signal: AbortSignal): Promise<SpotlightActionGroupData[]> {
  const groups = await Promise.all(
    paletteSources().map(async (source) => {
      const items = await Promise.resolve(source.search(text, signal)).catch((): PaletteItem[] => []);
      return { group: source.label, actions: items.map(toAction) };
    }),
  );
  return groups.filter((group) => group.actions.length > 0);
}

function toAction(item: PaletteItem) {
  const Icon = item.icon;
  return {
    id: item.id,
    label: item.label,
    ...(item.description ? { description: item.description } : {}),
    ...(Icon ? { leftSection: <Icon size={18} /> } : {}),
    onClick: item.open,
  };
}

/** Search everywhere: pages at once, units and reports as the sources answer. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [groups, setGroups] = useState<SpotlightActionGroupData[]>([]);

  useEffect(() => spotlight.open(), []);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(
      async () => {
        const found = await gather(text, stop.signal);
        if (!stop.signal.aborted) setGroups(found);
      },
      text ? pause : 0,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);

  return (
    <Spotlight
      actions={groups}
      query={text}
      onQueryChange={setText}
      // The sources have already chosen, without regard to diacritics.
      filter={(_, actions) => actions}
      shortcut={null}
      nothingFound={t('palette.nothing')}
      onSpotlightClose={onClose}
      scrollable
      attributes={{ content: { 'aria-label': t('shell.search') } }}
      maxHeight={420}
      searchProps={{
        leftSection: <Search size={18} />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('shell.search'),
      }}
    />
  );
}
