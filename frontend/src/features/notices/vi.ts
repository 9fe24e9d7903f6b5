/** Texts of what people are told. */
export const vi = {
  title: 'Thông báo',
  what: 'thông báo',
  bell_one: 'Thông báo, {{count}} chưa đọc',
  bell_other: 'Thông báo, {{count}} chưa đọc',
  all: 'Xem tất cả',
  readAll: 'Đánh dấu đã đọc tất cả',
  none: 'Chưa có thông báo nào',
  noneHint: 'Nhắc việc mỗi ngày làm việc, đôn đốc, trả lời góp ý và kết quả đề nghị xuất hiện ở đây.',
  unread: 'chưa đọc',
  more: 'Xem tiếp',
  kind: {
    DIGEST: 'Nhắc việc ngày {{day}}',
    URGE: 'Đôn đốc nộp báo cáo',
    FEEDBACK: 'Trả lời góp ý',
    ACCOUNT_REQUEST: 'Kết quả đề nghị về tài khoản',
  },
  answer: {
    FEEDBACK_ANSWERED: 'Góp ý đã được trả lời',
    FEEDBACK_CLOSED: 'Góp ý đã đóng',
    REQUEST_DONE: 'Đề nghị đã được thực hiện',
    REQUEST_REFUSED: 'Đề nghị bị từ chối, xem lý do',
  },
  line_one: '{{count}} báo cáo {{cause}}',
  line_other: '{{count}} báo cáo {{cause}}',
  cause: {
    OVERDUE: 'quá hạn, chưa gửi',
    DUE_TODAY: 'đến hạn hôm nay',
    BEFORE_DUE: 'sắp đến hạn',
    UNIT_OVERDUE: 'của đơn vị quá hạn, chưa gửi',
    FOLLOWED_OVERDUE: 'của đơn vị được giao theo dõi quá hạn, chưa gửi',
    URGED: 'được đôn đốc',
  },
  mail: {
    title: 'Thư điện tử',
    switch: 'Nhận nhắc việc và đôn đốc qua thư điện tử',
    to: 'Mỗi ngày làm việc một thư đến {{email}} khi có việc cần nhắc, thêm một thư cho mỗi lần đôn đốc; thông báo trong ứng dụng vẫn giữ.',
    noAddress:
      'Tài khoản chưa có địa chỉ thư. Quản trị tài khoản của đơn vị nhập địa chỉ trong Quản trị → Tài khoản.',
    notOffered: 'Hệ thống hiện không gửi thư; thông báo trong ứng dụng vẫn hoạt động.',
    done: 'Đã lưu lựa chọn.',
  },
} as const;
