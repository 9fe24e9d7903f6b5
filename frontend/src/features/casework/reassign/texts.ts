import { addTexts } from '@/shared/i18n';

export const vi = {
  title: 'Giao lại hồ sơ của đơn vị',
  intro:
    'Chuyển toàn bộ hồ sơ của một Công an cấp xã cho đơn vị khác trong một lần, khi sáp nhập hoặc phân công lại. Người được đồng ý xem vẫn xem được; đơn vị cũ không còn xem.',
  back: 'Hồ sơ',
  what: { page: 'trang giao lại hồ sơ', list: 'các lần giao lại', plan: 'bản xem trước' },
  from: 'Đơn vị giao',
  to: 'Đơn vị nhận',
  unitHint: 'Gõ tên Công an xã, phường',
  unitNone: 'Không tìm thấy đơn vị',
  unitMissing: 'Chọn đơn vị.',
  plan: 'Xem trước',
  planTitle: '{{total}} hồ sơ của {{from}} sẽ do {{to}} quản lý',
  nothing: 'Đơn vị giao không quản lý hồ sơ nào.',
  state: 'Trạng thái',
  count: 'Số hồ sơ',
  overdue: 'Quá hạn',
  incoming: '{{count}} hồ sơ đang chuyển đến đơn vị giao sẽ chuyển đến đơn vị nhận.',
  rulings: '{{count}} văn bản đang chờ Chủ tịch UBND nơi giao ký sẽ chờ Chủ tịch UBND nơi nhận.',
  openings:
    '{{count}} quyền khai thác, ủy quyền, phần hồ sơ người bệnh của đơn vị giao sẽ thuộc đơn vị nhận.',
  openingsWent: 'Kèm {{count}} quyền khai thác, ủy quyền, phần hồ sơ người bệnh.',
  left: 'Đã chấm dứt hoạt động nhưng chưa giao hết hồ sơ: {{names}}.',
  paperNumber: 'Số, ký hiệu văn bản',
  paperDate: 'Ngày văn bản',
  reason: 'Lý do',
  missing: 'Nhập nội dung này.',
  reasonMissing: 'Nhập lý do, ít nhất 10 ký tự.',
  apply: 'Giao lại {{count}} hồ sơ',
  done: 'Đã giao lại {{count}} hồ sơ.',
  listTitle: 'Các lần giao lại',
  none: 'Chưa giao lại lần nào',
  noneHint: 'Mỗi lần giao lại hiện ra đây với văn bản, số hồ sơ và người thực hiện; có thể hoàn lại.',
  line: '{{count}} hồ sơ: {{from}} → {{to}}',
  paper: 'Văn bản số {{number}} ngày {{date}}. {{reason}}',
  by: '{{by}}, {{at}}',
  undone: 'Đã hoàn lại',
  undoing: 'Hoàn lại lần trước',
  undo: 'Hoàn lại',
  undoText:
    'Các hồ sơ của lần này còn do {{to}} quản lý trở về {{from}}. Hồ sơ đã chuyển đi nơi khác giữ nguyên.',
  undoEnded:
    '{{from}} đã chấm dứt hoạt động. Các hồ sơ của lần này còn do {{to}} quản lý chuyển đến đơn vị nhận thay, kèm quyền khai thác đã theo sang. Hồ sơ đã chuyển đi nơi khác giữ nguyên.',
  instead: 'Đơn vị nhận thay',
} as const;

declare module '@/shared/i18n/keys' {
  interface Resources {
    reassign: typeof vi;
  }
}

addTexts('reassign', vi, () => import('./en').then((m) => m.en));
