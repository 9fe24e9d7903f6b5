import type { Mark, Severity } from './types';

const n = (count: number) => new Intl.NumberFormat('vi-VN').format(count);

/** Vietnamese texts of the sheet; the shared dictionary may import them. */
export const gridStrings = {
  proposed: {
    column: (table: string, code: string) => (table ? `${table}cột ${code}` : `Cột ${code}`),
    differs: (column: string, value: string, source: string, proposed: string) =>
      `${column} là ${value}, ${source} là ${proposed}. Sửa số liệu hoặc ghi lý do.`,
  },
  layout: { label: 'Cách bày', HORIZONTAL: 'Ngang', VERTICAL: 'Dọc' },
  head: {
    row: 'Dòng',
    code: 'Mã số',
    item: 'Chỉ tiêu',
    value: 'Số liệu',
    change: 'Tăng, giảm',
    system: 'hệ thống điền',
  },
  comparison: {
    title: 'So sánh',
    toggle: 'So sánh kỳ trước',
    none: 'Chưa có số liệu để so sánh.',
    ofRow: (row: string) => `Dòng đang chọn: ${row}`,
    up: 'tăng',
    down: 'giảm',
    same: 'không đổi',
  },
  cell: {
    label: (row: string, code: string, column: string, value: string) =>
      `${row}, cột ${code} ${column}, ${value === '' ? 'trống' : value}`,
    computed: 'ô tính, không nhập',
    readOnly: 'chỉ xem',
  },
  marks: {
    ERROR: 'có lỗi',
    WARNING: 'có cảnh báo',
    UNSAVED: 'chưa lưu',
    CONFLICT: 'người khác vừa sửa',
    COMMENT: 'có nhận xét',
    LOCKED: 'lấy từ báo cáo cấp dưới',
  } satisfies Record<Mark, string>,
  severity: { ERROR: 'Lỗi', WARNING: 'Cảnh báo' } satisfies Record<Severity, string>,
  reasons: {
    LOCKED: 'ô tính, không nhận số nhập',
    HELD: 'ô của nơi khác hoặc đang khóa',
    NOT_A_NUMBER: 'không phải số; chỉ nhận số hoặc các dấu -, …, x',
    OTHER_CONVENTION: 'viết khác quy ước của cả khối',
    PERCENT: 'cột này không tính bằng %; nhập số, không kèm dấu %',
    PRECISION: 'nhiều chữ số thập phân hơn mức cột cho phép',
    NOT_A_CHOICE: 'không có trong danh sách của cột',
    NOT_A_DATE: 'không phải ngày dạng dd/MM/yyyy',
    TOO_LONG: 'văn bản quá dài',
    OUTSIDE: 'nằm ngoài biểu',
  },
  entry: {
    refused: (reason: string) => `Chưa nhận: ${reason}. Sửa lại, hoặc nhấn Esc để giữ giá trị cũ.`,
  },
  paste: {
    title: 'Kết quả dán',
    summary: (accepted: number, refused: number) => `Đã nhận ${n(accepted)} ô, từ chối ${n(refused)} ô.`,
    outside: (count: number) => `${n(count)} ô nằm ngoài biểu đã bỏ qua.`,
    grown: (count: number) => `Đã thêm ${n(count)} dòng.`,
    claims: (count: number) =>
      `${n(count)} ô tổng dán vào khác số do biểu tính. Sửa số thành phần, hoặc bỏ số dán.`,
    claim: (place: string, pasted: string, computed: string) =>
      `${place}: dán ${pasted}, biểu tính ${computed}`,
    dropClaims: 'Bỏ các số dán, dùng số tính',
    refusedHead: { place: 'Ô', text: 'Nội dung', reason: 'Lý do' },
    goTo: (place: string) => `Tới ô ${place}`,
    more: (count: number) => `và ${n(count)} ô khác.`,
    tooLargeTitle: 'Khối dán lớn hơn biểu',
    tooLarge: (rows: number, columns: number, place: string) =>
      `Khối có ${n(rows)} dòng × ${n(columns)} cột, không đủ chỗ kể từ ô ${place}. Chưa ô nào được ghi.`,
    clip: 'Dán phần nằm trong biểu',
    turn: 'Đổi hàng thành cột rồi dán',
    cancel: 'Không dán',
    close: 'Đóng',
  },
  ambiguity: {
    title: 'Đọc số theo cách nào?',
    question: (sample: string) => `“${sample}” đọc là:`,
    explain:
      'Không ô nào trong khối cho biết dấu chấm, dấu phẩy dùng để phân nhóm hay để viết phần thập phân. Chọn một lần cho cả khối.',
    mixed: (vi: string, us: string) =>
      `Khối vừa có “${vi}” (kiểu Việt Nam) vừa có “${us}” (kiểu Mỹ). Chọn một kiểu; ô viết kiểu kia sẽ bị từ chối và liệt kê.`,
    vi: 'Kiểu Việt Nam: 1.234,5',
    us: 'Kiểu Mỹ: 1,234.5',
    explainTyped: 'Cách đọc đã chọn dùng cho các số gõ sau trong biểu này.',
    cancel: 'Không dán',
    cancelTyped: 'Sửa lại số',
  },
  legacy: {
    title: 'Chuyển chữ sang Unicode?',
    question: (encoding: string) =>
      `Chữ trong khối dán có vẻ viết bằng bảng mã ${encoding}, không phải Unicode.`,
    before: 'Như đang dán',
    after: 'Sau khi chuyển',
    convert: 'Chuyển rồi dán',
    keep: 'Dán nguyên văn',
    cancel: 'Không dán',
    undo: 'Sau khi dán, nhấn Ctrl+Z để bỏ.',
  },
  problems: {
    title: 'Lỗi và cảnh báo',
    none: 'Không có lỗi, không có cảnh báo.',
    counts: (errors: number, warnings: number) => `${n(errors)} lỗi, ${n(warnings)} cảnh báo`,
    missing: (cells: number) => `còn ${n(cells)} ô chưa nhập`,
    showMissing: 'Xem các ô chưa nhập',
    hideMissing: 'Ẩn các ô chưa nhập',
    next: 'Lỗi kế tiếp (F8)',
    wholeForm: 'Cả biểu',
    place: (row: string, code: string) => (row ? `${row}, cột ${code}` : `Cột ${code}`),
    reason: 'Lý do',
    reasonHint: 'Nhập lý do để gửi kèm cảnh báo',
    reasonMissing: 'chưa có lý do',
    show: 'Hiện danh sách',
    hide: 'Ẩn danh sách',
    claim: (pasted: string, computed: string) =>
      `Tổng dán vào là ${pasted}, biểu tính được ${computed}. Sửa số thành phần cho khớp hoặc bỏ số dán.`,
    incomplete: 'chưa tính được',
    dropTotal: 'Bỏ số dán, dùng số tính',
  },
  picker: {
    previous: '‹ Trước',
    previousHint: 'Dòng trước',
    next: 'Sau ›',
    nextHint: 'Dòng sau',
    at: (row: number, of: number) => `Dòng ${n(row)} trên ${n(of)}`,
  },
  signs: {
    label: 'Ký hiệu của biểu thống kê',
    '-': 'Không phát sinh (-)',
    '…': 'Không thu thập được (…)',
    x: 'Không có ý nghĩa (x)',
  },
  rows: {
    group: 'Các dòng của biểu',
    add: 'Thêm dòng',
    insert: 'Chèn dòng',
    insertHint: 'Chèn một dòng trống phía trên dòng đang chọn (Alt+Insert)',
    remove: 'Xóa dòng',
    removeHint: 'Xóa dòng đang chọn (Alt+Delete)',
    up: 'Lên',
    upHint: 'Đưa dòng đang chọn lên trên (Alt+↑)',
    down: 'Xuống',
    downHint: 'Đưa dòng đang chọn xuống dưới (Alt+↓)',
    count: (rows: number, max: number) => `${n(rows)}/${n(max)} dòng`,
    newLabel: (index: number) => `Dòng ${n(index)}`,
    full: (max: number) => `Biểu nhận tối đa ${n(max)} dòng.`,
    fewest: (min: number) => `Biểu cần ít nhất ${n(min)} dòng.`,
  },
};
