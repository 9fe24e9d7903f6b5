export const vi = {
  asTable: 'Xem dạng bảng',
  asPicture: 'Xem dạng hình',
  png: 'Tải ảnh PNG',
  pngFailed: 'Không tạo được ảnh. Tải lại trang rồi thử lần nữa.',
  unapproved: 'chưa duyệt',
  legend: 'Chú giải',
  noValue: 'Chưa có số liệu hoặc không so sánh được',
  territories_one: '{{count}} xã',
  territories_other: '{{count}} xã',
} as const;
