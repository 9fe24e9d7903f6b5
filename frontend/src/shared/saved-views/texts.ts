import { addTexts } from '@/shared/i18n';

/** Words of views of one's own. */
export const vi = {
  label: 'Bộ lọc của tôi',
  save: 'Lưu bộ lọc này',
  full: 'Đã giữ đủ {{count}} bộ lọc. Xóa bớt bộ lọc không còn dùng rồi lưu.',
  saveTitle: 'Lưu bộ lọc đang đặt',
  renameTitle: 'Đổi tên bộ lọc',
  name: 'Tên bộ lọc',
  nameHint: 'Không ai khác thấy bộ lọc này. Không ghi tên người, số định danh; từ tìm kiếm không được lưu.',
  nameMissing: 'Nhập tên bộ lọc.',
  nameTaken: 'Đã có bộ lọc tên này. Đặt tên khác.',
  keep: 'Lưu',
  cancel: 'Hủy',
  menu: 'Sửa bộ lọc “{{name}}”',
  rename: 'Đổi tên',
  update: 'Cập nhật theo bộ lọc đang đặt',
  forward: 'Chuyển lên trước',
  back: 'Chuyển xuống sau',
  remove: 'Xóa',
  saved: 'Đã lưu bộ lọc “{{name}}”.',
  updated: 'Đã cập nhật bộ lọc “{{name}}”.',
  removed: 'Đã xóa bộ lọc “{{name}}”.',
  undo: 'Hoàn tác',
  keySave: 'Lưu bộ lọc đang đặt',
  keyOpen: 'Mở bộ lọc “{{name}}”',
} as const;

declare module '@/shared/i18n/keys' {
  interface Resources {
    savedViews: typeof vi;
  }
}

addTexts('savedViews', vi, () => import('./en').then((m) => m.en));
