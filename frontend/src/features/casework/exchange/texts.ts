import { addTexts } from '@/shared/i18n';

/** Words of taking existing records in from a workbook, and of taking records along. */
export const vi = {
  title: 'Nhập hồ sơ từ tệp',
  back: 'Hồ sơ',
  what: 'việc nhập hồ sơ từ tệp',
  whatOne: 'lần nhập tệp này',
  intro:
    'Dùng cho hồ sơ giấy đã có trước khi dùng hệ thống. Mỗi dòng của tệp Excel thành một bản thảo của đơn vị; hồ sơ chỉ thành chính thức khi được phê duyệt như thường lệ.',
  steps:
    'Tải tệp lên, ghép cột, chạy thử, xem lỗi, rồi mới nhập. Tệp được mã hóa khi lưu; tối đa 50.000 dòng, 25 MB.',
  choose: 'Chọn tệp Excel (.xlsx)',
  chooseOther: 'Chọn tệp khác',
  template: 'Tải tệp mẫu',
  wrongType: 'Chỉ nhận tệp Excel .xlsx không có macro.',
  tooLarge: 'Tệp lớn quá 25 MB. Chia nhỏ tệp rồi tải lên.',
  uploading: 'Đang tải tệp lên và đọc tiêu đề cột…',
  before: 'Các lần nhập',
  none: 'Chưa nhập tệp nào',
  noneHint: 'Các lần nhập của đơn vị, kể cả chạy thử, xuất hiện ở đây.',
  more: 'Xem tiếp',
  line: '{{good}} nhập được, {{faulty}} lỗi, {{repeated}} trùng',
  map: {
    title: 'Ghép cột',
    sheet: 'Trang tính',
    headRow: 'Dòng tiêu đề',
    headRowHint: 'Dòng chứa tên các cột',
    rows: 'Khoảng {{count}} dòng dữ liệu',
    column: 'Cột trong tệp',
    field: 'Trường của Mẫu số 05',
    skip: 'Không nhập',
    fieldOf: 'Trường của cột {{column}}',
    received: 'Ngày tiếp nhận thông tin dùng chung',
    receivedHint:
      'Cho dòng không có ngày riêng. Hồ sơ tiếp nhận trước ngày đơn vị bắt đầu dùng hệ thống không tính hạn 3 ngày.',
    encoding: 'Chữ trong tệp dùng bảng mã {{encoding}}. Sẽ chuyển sang Unicode khi nhập. Ví dụ: {{sample}}',
    repeats: 'Đơn vị đã nhập một tệp có nội dung y hệt. Kiểm tra để không nhập hai lần.',
    twice: 'Trường này đã ghép với cột khác.',
    noName: 'Ghép một cột với “Họ và tên”.',
    noDay: 'Ghép cột ngày tiếp nhận, hoặc chọn ngày dùng chung.',
    mapped: 'Đã ghép {{mapped}} trên {{count}} cột; cách ghép được nhớ cho lần sau.',
    run: 'Chạy thử',
    general: 'Chung',
  },
  section: {
    identity: 'Nhân thân',
    contact: 'Cư trú, liên hệ',
    family: 'Gia đình',
    health: 'Sức khỏe, sử dụng',
    criminal: 'Tiền án, tiền sự',
    management: 'Quản lý',
  },
  state: {
    CHECKING: 'Đang chạy thử',
    CHECKED: 'Đã chạy thử',
    RUNNING: 'Đang nhập',
    DONE: 'Đã nhập xong',
    STOPPED: 'Đã dừng',
    FAILED: 'Không thực hiện được',
  },
  one: {
    title: 'Nhập tệp lúc {{at}}',
    seen: '{{seen}} / {{total}} dòng',
    stop: 'Dừng',
    stalled:
      'Tạm thời chưa có tiến triển. Nếu máy chủ vừa khởi động lại, việc tự làm tiếp từ dòng đang dở trong khoảng một phút; không cần tải lại tệp.',
    stopHint: 'Có thể rời trang này; việc vẫn chạy tiếp. Dừng thì những dòng đã nhập vẫn là bản thảo.',
    stopDryHint: 'Có thể rời trang này; việc vẫn chạy tiếp. Chạy thử không lập hồ sơ nào.',
    start: 'Nhập {{count}} dòng',
    startHint: 'Chưa có hồ sơ nào được lập. Dòng lỗi và dòng trùng sẽ không nhập.',
    nothing: 'Không có dòng nào nhập được. Tải tệp dòng lỗi, sửa rồi tải lên như một tệp mới.',
    again: 'Nhập tệp khác',
    errors: 'Tải dòng lỗi ({{count}})',
    toDrafts: 'Xem bản thảo',
    done: 'Đã lập {{count}} bản thảo. Bổ sung phần còn thiếu rồi gửi phê duyệt.',
    stopped:
      'Đã dừng sau {{seen}} dòng. Những dòng đã nhập là bản thảo; muốn nhập tiếp, tải lại tệp: dòng có số định danh đã nhập sẽ báo trùng.',
    stoppedDry:
      'Đã dừng chạy thử sau {{seen}} dòng; chưa có hồ sơ nào được lập. Muốn nhập, tải lại tệp và chạy thử đến hết.',
    good: 'Nhập được',
    warned: 'Nhập được, cần bổ sung',
    faulty: 'Lỗi, không nhập',
    repeated: 'Trùng, không nhập',
    rows: 'Các dòng cần xem',
    all: 'Tất cả',
    row: 'Dòng',
    cell: 'Ô',
    finding: 'Nội dung',
    clean: 'Không có dòng nào cần xem',
    record: 'Mở bản thảo',
  },
  filter: { WARNED: 'Cần bổ sung', FAULTY: 'Lỗi', REPEATED: 'Trùng' },
  export: {
    xlsx: 'Trích xuất',
    print: 'In danh sách',
    titleXLSX: 'Trích xuất danh sách ra Excel',
    titlePRINT: 'In danh sách hồ sơ',
    what: 'Gồm {{count}} hồ sơ theo bộ lọc đang chọn, với những nội dung chức vụ đang làm việc được xem. Mỗi hồ sơ được ghi nhật ký là đã xem.',
    quota:
      'Hôm nay còn được trích xuất {{left}} trên {{day}} hồ sơ. Từ {{tell}} hồ sơ một lần, người phụ trách được thông báo.',
    over: 'Danh sách nhiều hơn hạn mức còn lại. Thu hẹp bộ lọc; nếu vẫn gửi, việc này bị từ chối, ghi nhật ký và báo cho người phụ trách.',
    reason: 'Lý do',
    reasonHint: 'Mục đích, văn bản yêu cầu; lưu cùng nhật ký trích xuất.',
    reasonShort: 'Nhập lý do từ 5 ký tự.',
    cancel: 'Đóng',
    done: 'Đã trích xuất {{count}} hồ sơ.',
    foot: 'Lần trích xuất {{id}}.',
  },
} as const;

declare module '@/shared/i18n/keys' {
  interface Resources {
    caseExchange: typeof vi;
  }
}

addTexts('caseExchange', vi, () => import('./en').then((m) => m.en));
