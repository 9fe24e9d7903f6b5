import { addTexts } from '@/shared/i18n';

/** Words of what waits next. */
export const vi = {
  left_one: 'Còn {{count}} việc khác chờ bạn.',
  left_other: 'Còn {{count}} việc khác chờ bạn.',
  more: 'Còn hơn {{count}} việc khác chờ bạn.',
  none: 'Không còn việc nào chờ bạn.',
  open: 'Mở việc tiếp theo',
  record: 'Hồ sơ {{code}}',
  report: 'Báo cáo của {{unit}}',
  paper: 'Văn bản chờ ký',
  pairs: 'Cặp hồ sơ có thể trùng ({{count}})',
  drafts: 'Bản thảo chưa gửi ({{count}})',
  all: 'Việc của tôi',
} as const;

declare module '@/shared/i18n/keys' {
  interface Resources {
    waiting: typeof vi;
  }
}

addTexts('waiting', vi, () => import('./en').then((m) => m.en));
