import { Link } from '@tanstack/react-router';
import { formatNumber } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';

interface Props {
  value: number | null | undefined;
  measure: string;
  name: string;
  area: { code: string; name: string };
  month: string;
  /** The viewer may see the persons counted. */
  opens: boolean;
}

/** A number; for who may, the way to the records behind it. */
export function CountLink({ value, measure, name, area, month, opens }: Props) {
  const { t } = useTranslation('caseFigures');
  const text = formatNumber(value);
  if (!opens || !value) return text;
  return (
    <Link
      to="/ho-so"
      search={{ xem: 'tat-ca', so: `${measure},${area.code},${month}` }}
      aria-label={t('open', { count: text, name, area: area.name })}
    >
      {text}
    </Link>
  );
}
