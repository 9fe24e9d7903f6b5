import { Select } from '@mantine/core';
import { matches } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';

interface Props {
  label: string;
  value: string;
  data: { value: string; label: string }[];
  onPick: (code: string) => void;
}

/** Units with a search that does not mind diacritics; the page loads it after itself. */
export default function UnitSelect({ label, value, data, onPick }: Props) {
  const { t } = useTranslation('dashboard');
  return (
    <Select
      size="sm"
      label={label}
      value={value}
      data={data}
      searchable
      allowDeselect={false}
      checkIconPosition="right"
      maxDropdownHeight={320}
      nothingFoundMessage={t('unitNothing')}
      filter={({ options, search }) =>
        options.filter((each) => 'label' in each && matches(each.label, search))
      }
      onChange={(code) => code && onPick(code)}
    />
  );
}
