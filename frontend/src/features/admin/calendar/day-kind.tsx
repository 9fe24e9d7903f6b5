import { useTranslation } from '@/shared/i18n';
import { ArrowLeftRight, BriefcaseBusiness, CircleDot, Undo2 } from '@/shared/ui/icons';
import type { CalendarDayKind } from '../gql/graphql';
import classes from './calendar.module.css';

export const dayKinds: readonly CalendarDayKind[] = [
  'HOLIDAY',
  'COMPENSATORY',
  'SWAPPED_OFF',
  'MADE_WORKING',
];

const icons = {
  HOLIDAY: CircleDot,
  COMPENSATORY: Undo2,
  SWAPPED_OFF: ArrowLeftRight,
  MADE_WORKING: BriefcaseBusiness,
} as const;

export function DayKindIcon({ kind, size = 14 }: { kind: CalendarDayKind; size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} aria-hidden />;
}

/** What a special day is, as icon and word. */
export function DayKind({ kind }: { kind: CalendarDayKind }) {
  const { t } = useTranslation('admin');
  return (
    <span className={classes.kind} data-kind={kind}>
      <DayKindIcon kind={kind} />
      {t(`dayKind.${kind}`)}
    </span>
  );
}
