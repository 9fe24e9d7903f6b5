import { addTexts } from '@/shared/i18n';

export const vi = {
  title: 'Thống kê hồ sơ',
  subtitle: 'Chỉ tính hồ sơ chính thức',
  what: 'thống kê hồ sơ',
  print: 'In',
  printed: '{{area}}, {{period}}. {{known}}.',
  toList: 'Hồ sơ',
  month: 'Tháng',
  monthOf: 'Tháng {{month}}/{{year}}',
  area: 'Địa bàn',
  boundaries: 'Địa giới',
  today: 'hiện nay',
  atTheTime: 'khi đó',
  known: 'Như biết vào',
  now: 'hiện nay',
  monthEnd: 'cuối {{month}}',
  rounded: 'Đã làm tròn đến bội số của 5',
  roundedWhy:
    'Chức vụ đang làm việc không được xem hồ sơ của từng người, nên mỗi con số được làm tròn để không nhận ra ai. Tổng làm tròn riêng, có thể khác tổng các phần; con số nhỏ có thể lệch vài đơn vị, ô trống có khi ghi 5. Bảng toàn tỉnh của các tháng đã hết là số chính xác.',
  exactHere: 'số chính xác',
  empty: 'Chưa có hồ sơ chính thức nào để thống kê',
  emptyHint: 'Số liệu có ngay khi hồ sơ đầu tiên được phê duyệt.',
  tile: {
    managed: 'Đang quản lý',
    new: 'Mới trong tháng',
    locked: 'Đã khóa',
    reopened: 'Mở lại trong tháng',
    overdue: 'Quá hạn cập nhật',
    people: 'người',
    records: 'hồ sơ',
  },
  change: '{{change}} so với {{month}}',
  same: 'bằng {{month}}',
  open: 'Mở {{count}} hồ sơ: {{name}}, {{area}}',
  trend: {
    title: 'Đang quản lý theo tháng, {{area}}',
    summary: 'Cuối {{from}}: {{first}}; cuối {{to}}: {{last}}.',
    month: 'Tháng',
    value: 'Đang quản lý (người)',
    source: 'Hồ sơ chính thức trên hệ thống',
  },
  parts: {
    title: 'Đang quản lý, chia theo',
    status: 'Tình trạng',
    sex: 'Giới tính',
    age: 'Nhóm tuổi',
    substance: 'Loại ma túy',
    detox: 'Đang cai nghiện, điều trị',
    moves: 'Biến động trong tháng',
    several: 'Một người có thể dùng nhiều loại, nên tổng các loại có thể lớn hơn số người.',
  },
  communes: {
    title: 'Theo xã, phường, đặc khu',
    commune: 'Xã, phường, đặc khu',
    managed: 'Đang quản lý',
    dependent: 'Người nghiện',
    user: 'Người sử dụng trái phép',
    new: 'Mới trong tháng',
    locked: 'Đã khóa',
    whole: 'Cả địa bàn',
    none: 'Các xã không có tên trong bảng không có hồ sơ nào: {{count}}.',
  },
  map: {
    title: 'Bản đồ: {{measure}}',
    summary: '{{area}}, {{month}}. Màu càng mạnh, giá trị càng lớn.',
    measure: 'Số liệu trên bản đồ',
    cells: 'Ô tính từ tâm xã, chưa có ranh giới chính thức.',
    choose: 'Chọn {{name}}',
  },
  units: {
    title: 'Quá hạn theo đơn vị',
    why: 'Hồ sơ có thời hạn phải làm đã qua (QĐ 1054 Điều 7), tính đến lúc này, cả bản thảo được xem.',
    unit: 'Đơn vị quản lý',
    count: 'Hồ sơ',
    overdue: 'Quá hạn',
    none: 'Không đơn vị nào có hồ sơ quá hạn.',
  },
};

declare module '@/shared/i18n/keys' {
  interface Resources {
    caseFigures: typeof vi;
  }
}

addTexts('caseFigures', vi, () => import('./en').then((m) => m.en));
