import { contentVi } from './content/vi';
import { documentsVi } from './documents/vi';
import { formsVi } from './forms/vi';
import { obligationVi } from './obligation/vi';
import { outlinesVi } from './outlines/vi';
import { regimesVi } from './regimes/vi';
import { registersVi } from './registers/vi';
import { roundsVi } from './rounds/vi';
import { togetherVi } from './together/vi';
import { urgingVi } from './urging/vi';

/** Texts of the reports, in the regulation's words. */
export const vi = {
  tabs: {
    label: 'Các phần của Báo cáo',
    rounds: 'Đợt báo cáo',
    obligations: 'Báo cáo của đơn vị',
    regimes: 'Chế độ báo cáo',
    forms: 'Biểu mẫu',
    registers: 'Sổ theo dõi',
    onTime: 'Tỷ lệ đúng hạn',
    groups: 'Nhóm đơn vị',
    reminders: 'Nhắc việc',
    outlines: 'Đề cương',
  },
  column: {
    report: 'Báo cáo',
    period: 'Kỳ báo cáo',
    unit: 'Đơn vị',
    state: 'Trạng thái',
    timeliness: 'Thời hạn',
    due: 'Hạn nộp',
    firstSubmitted: 'Nộp lần đầu',
    returns: 'Số lần trả lại',
    updated: 'Cập nhật',
    regime: 'Chế độ báo cáo',
  },
  filter: {
    state: 'Trạng thái',
    timeliness: 'Thời hạn',
    round: 'Đợt báo cáo',
    regime: 'Chế độ báo cáo',
    all: 'Tất cả',
    unit: 'Tìm đơn vị',
    order: 'Xếp theo',
    orderDUE: 'Hạn nộp',
    orderUPDATED: 'Cập nhật gần nhất',
    orderUNIT: 'Tên đơn vị',
    own: 'Của đơn vị mình',
    mine: 'Của tôi phụ trách',
    oneUnit: 'Một đơn vị',
    span: 'Hạn nộp từ {{from}} đến {{to}}',
    drop: 'Bỏ lọc này',
  },
  obligations: {
    label: 'Báo cáo của đơn vị',
    empty: 'Chưa có báo cáo nào',
    emptyHint: 'Báo cáo xuất hiện khi một đợt báo cáo mở và giao cho đơn vị.',
    what: 'danh sách báo cáo',
  },
  period: '{{label}}, số liệu {{from}}–{{to}}',
  back: 'Báo cáo',
  rounds: roundsVi,
  regimes: regimesVi,
  forms: formsVi,
  outlines: outlinesVi,
  documents: documentsVi,
  content: contentVi,
  obligation: obligationVi,
  registers: registersVi,
  urging: urgingVi,
  together: togetherVi,
} as const;
