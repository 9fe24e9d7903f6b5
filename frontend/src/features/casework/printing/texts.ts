import { addTexts } from '@/shared/i18n';

/** Words of the foot of a printed page. */
export const vi = {
  by: 'Người in: {{who}}. In lúc {{at}}.',
  chosen: 'Đang lọc: {{filter}}.',
  rows: 'In {{shown}} trên {{total}} dòng.',
  first: 'In {{shown}} dòng đầu.',
  searched: 'có từ tìm kiếm',
  counted: 'các hồ sơ của một con số thống kê',
} as const;

declare module '@/shared/i18n/keys' {
  interface Resources {
    casePrint: typeof vi;
  }
}

addTexts('casePrint', vi, () => import('./en').then((m) => m.en));
