import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Search } from './icons';
import { type PaletteItem, type PaletteSource, paletteSources } from './palette-sources';
import './page-styles';
import '@mantine/spotlight/styles.layer.css';

const pause = 200;

const toGroup = (source: PaletteSource, items: PaletteItem[]): SpotlightActionGroupData => ({
  group: source.label,
  actions: items.map(toAction),
});

const isFull = (group: SpotlightActionGroupData) => group.actions.length > 0;

async function askServer(text: string, signal: AbortSignal): Promise<SpotlightActionGroupData[]> {
  const remote = paletteSources().filter((source) => source.kind === 'remote');
  const groups = await Promise.all(
    remote.map(async (source) => toGroup(source, await source.search(text, signal).catch(() => []))),
  );
  return groups.filter(isFull);
}

function searchHere(text: string): SpotlightActionGroupData[] {
  return paletteSources()
    .filter((source) => source.kind === 'local')
    .map((source) => toGroup(source, source.search(text)))
    .filter(isFull);
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
  const [remote, setRemote] = useState<SpotlightActionGroupData[]>([]);
  const local = useMemo(() => searchHere(text), [text]);

  useEffect(() => spotlight.open(), []);
  useEffect(() => {
    setRemote([]);
    if (!text.trim()) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const found = await askServer(text, stop.signal);
      if (!stop.signal.aborted) setRemote(found);
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);

  return (
    <Spotlight
      actions={[...local, ...remote]}
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
