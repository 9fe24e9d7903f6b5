import '@/shared/i18n/page-texts';
import { useTranslation } from '@/shared/i18n';
import type { CommonTexts } from '../i18n/vi';
import {
  Ban,
  Check,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  Clock,
  FileClock,
  FilePen,
  Info,
  Lock,
  PenLine,
  Send,
  Stamp,
  TriangleAlert,
  Undo2,
} from './icons';
import classes from './status-badge.module.css';

export type Status = keyof CommonTexts['status'];
export type Tone = 'ok' | 'warn' | 'bad' | 'note' | 'info' | 'quiet';

// Colour means one of four things: green done or in time, amber waiting or nearly due, red returned or overdue,
// violet under correction or not yet official. Grey and blue carry no judgement.
const looks: Record<Status, readonly [Tone, typeof Check]> = {
  ASSIGNED: ['quiet', CircleDashed],
  DRAFTING: ['info', PenLine],
  AWAITING_SIGNATURE: ['warn', FilePen],
  SIGNED: ['warn', Stamp],
  SUBMITTED: ['warn', Send],
  RETURNED: ['bad', Undo2],
  APPROVED: ['ok', CircleCheck],
  CORRECTION_REQUESTED: ['note', FileClock],
  CORRECTING: ['note', FilePen],
  TRANSFERRED: ['quiet', Send],
  RECALLED: ['quiet', Undo2],
  REPLACED: ['quiet', FileClock],
  NOT_DUE: ['quiet', Clock],
  DUE_SOON: ['warn', Clock],
  ON_TIME: ['ok', Check],
  LATE: ['bad', Clock],
  MISSING: ['bad', TriangleAlert],
  OVERDUE: ['bad', TriangleAlert],
  OPEN: ['info', CircleDot],
  CLOSED: ['quiet', Lock],
  DRAFT: ['quiet', PenLine],
  PUBLISHED: ['ok', CircleCheck],
  SUSPENDED: ['warn', CirclePause],
  ACTIVE: ['ok', CircleCheck],
  LOCKED: ['bad', Lock],
  ENDED: ['quiet', Ban],
  PENDING: ['warn', Clock],
  NIL: ['quiet', Check],
  PLAN: ['info', CircleDot],
  ESTIMATE: ['note', CircleDashed],
  PRELIMINARY: ['note', CircleDot],
  FINAL: ['ok', CircleCheck],
  UNAPPROVED: ['note', CircleAlert],
  ILLUSTRATIVE: ['note', Info],
};

interface Props {
  status: Status;
  /** Another wording for the same meaning. */
  label?: string;
}

/** A state as word, icon and colour; never by colour alone. */
export function StatusBadge({ status, label }: Props) {
  const { t } = useTranslation();
  const [tone, Icon] = looks[status];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={14} aria-hidden />
      {label ?? t(`status.${status}`)}
    </span>
  );
}
