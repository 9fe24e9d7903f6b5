import { addTexts } from '@/shared/i18n';

export const vi = {
  title: 'Hồ sơ trùng lặp',
  subtitle: 'Các cặp hồ sơ có thể của cùng một người',
  what: 'danh sách hồ sơ trùng lặp',
  whatPair: 'cặp hồ sơ này',
  notFound: 'Không tìm thấy cặp hồ sơ',
  notFoundHint: 'Cặp hồ sơ không còn, hoặc một trong hai hồ sơ không thuộc phạm vi được xem.',
  back: 'Hồ sơ',
  views: 'Các nhóm cặp hồ sơ',
  view: { open: 'Chờ xem xét', distinct: 'Không trùng', merged: 'Đã gộp' },
  empty: {
    open: 'Không có cặp hồ sơ nào chờ xem xét',
    distinct: 'Chưa có cặp nào được xác định không trùng',
    merged: 'Chưa có hồ sơ nào được gộp',
  },
  emptyHint:
    'Cặp hồ sơ xuất hiện khi cùng số định danh, hoặc cùng họ tên không dấu, năm sinh lệch tối đa 1 và cùng xã, phường.',
  column: {
    pair: 'Cặp hồ sơ',
    why: 'Vì sao',
    score: 'Mức giống',
    found: 'Phát hiện',

    unit: 'Đơn vị quản lý',
  },
  reason: {
    SAME_NUMBER: 'cùng số định danh',
    SAME_NAME: 'cùng họ tên không dấu',
    SAME_BIRTH_YEAR: 'cùng năm sinh',
    NEAR_BIRTH_YEAR: 'năm sinh lệch 1',
    SAME_PLACE: 'cùng xã, phường cư trú hoặc quản lý',
    SAME_PHONE: 'cùng số điện thoại',
    OTHER_NUMBER: 'nhưng số định danh khác nhau',
    OTHER_SEX: 'nhưng giới tính khác nhau',
  },
  pair: '{{left}} và {{right}}',
  compare: 'Đối chiếu {{left}} và {{right}}',
  toList: 'Danh sách hồ sơ trùng lặp',
  next: 'Cặp sau',
  keep: 'Hồ sơ giữ lại',
  keepHint: 'Hồ sơ giữ lại phải đang chính thức, không có việc gì đang chờ.',
  other: 'Hồ sơ được gộp',
  field: 'Nội dung',
  take: 'Nhận thêm: {{what}}',
  replaces: 'thay nội dung của hồ sơ giữ lại',
  onlyDifferent: 'Chỉ hiện nội dung khác nhau',
  same: 'Hai hồ sơ không có nội dung nào khác nhau.',
  hidden: 'Nội dung đang được nhập của hồ sơ {{code}} không thuộc phạm vi được xem.',
  chosen: '{{count}} nội dung được nhận thêm.',
  noneChosen: 'Không nhận thêm nội dung nào; hồ sơ giữ lại giữ nguyên.',
  mergeInto: 'Gộp {{merged}} vào {{survivor}}',
  apart: 'Không trùng',
  takeBack: 'Xem xét lại',
  undo: 'Hoàn tác việc gộp',
  apartHint: 'Hai hồ sơ là của hai người khác nhau. Có thể xem xét lại sau.',
  takeBackHint: 'Cặp hồ sơ trở lại danh sách chờ xem xét.',
  notYours:
    'Chức vụ đang làm việc xem được cặp này nhưng không quyết định: hồ sơ đã gửi do người được giao phê duyệt sửa đổi hồ sơ của Công an tỉnh quyết định.',
  noSurvivor: 'Chưa gộp được: không hồ sơ nào trong hai hồ sơ đang chính thức mà không có việc đang chờ.',
  decided: '{{state}}, {{by}}, {{at}}',
  kept: 'Giữ lại {{code}}.',
  done: 'Đã ghi nhận: {{what}}',
  keyMerge: 'Gộp hồ sơ',
  keyApart: 'Không trùng',
  keyNext: 'Cặp sau',
} as const;

declare module '@/shared/i18n/keys' {
  interface Resources {
    casePairs: typeof vi;
  }
}

addTexts('casePairs', vi, () => import('./en').then((m) => m.en));
