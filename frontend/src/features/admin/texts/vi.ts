import { viAccounts } from './vi-accounts';
import { viJournal } from './vi-journal';
import { viReform } from './vi-reform';
import { viSettings } from './vi-settings';

/** Texts of the administration. */
export const vi = {
  tabs: {
    label: 'Các phần của Quản trị',
    accounts: 'Tài khoản',
    units: 'Đơn vị',
    reform: 'Sắp xếp',
    duties: 'Nhiệm vụ',
    calendar: 'Lịch làm việc',
    outages: 'Sự cố',
    codes: 'Mã liên thông',
    journal: 'Nhật ký',
  },
  denied: {
    all: 'các trang quản trị',
    accounts: 'danh sách tài khoản',
    units: 'danh mục đơn vị',
    reform: 'phương án sắp xếp đơn vị',
    duties: 'các nhiệm vụ được giao',
    calendar: 'lịch làm việc',
    outages: 'các sự cố kỹ thuật',
    codes: 'mã liên thông',
    journal: 'nhật ký hệ thống',
    ask: 'quản trị hệ thống',
    askJournal: 'cơ quan quản lý, vận hành Hệ thống, nơi phân công kiểm tra nhật ký',
  },
  standing: { ACTIVE: 'Đang hiệu lực', PENDING: 'Chưa đến ngày', ENDED: 'Đã kết thúc', open: 'nay' },
  ...viAccounts,
  ...viSettings,
  ...viJournal,
  ...viReform,
} as const;

type Widen<T> = { [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };

/** The shape every other language fills. */
export type AdminTexts = Widen<typeof vi>;
