import { addTexts } from '@/shared/i18n';

export const vi = {
  title: 'Văn bản quản lý người sử dụng trái phép chất ma túy',
  subtitle: 'Chờ Chủ tịch UBND ký và đã quyết định',
  what: { list: 'danh sách văn bản', one: 'văn bản này', record: 'các văn bản của hồ sơ này' },
  back: 'Danh sách văn bản',
  backRecord: 'Hồ sơ',
  notFound: 'Không tìm thấy văn bản',
  notFoundHint: 'Văn bản không tồn tại hoặc không thuộc thẩm quyền của chức vụ đang làm việc.',
  none: 'Chưa có văn bản nào chờ ký',
  noneHint:
    'Đề nghị của Công an cấp xã hiện ra đây; quyết định quản lý (Mẫu 07) kèm hạn 03 ngày làm việc (NĐ 105/2021 Điều 42).',
  recordNone: 'Hồ sơ chưa có văn bản nào của Chủ tịch UBND',
  recordNoneHint: 'Đề nghị ký quyết định quản lý, chuyển hồ sơ, dừng và chấm dứt quản lý hiện ra đây.',
  label: 'Các văn bản',
  open: 'Xem và in',
  print: 'In văn bản',
  unsettled:
    'Theo biểu mẫu của Nghị định 105/2021/NĐ-CP; chưa có biểu mẫu mới theo Luật Phòng, chống ma túy số 120/2025/QH15.',
  kind: {
    MANAGE: 'Quyết định quản lý (Mẫu 07)',
    MOVE_FILE: 'Thông báo chuyển hồ sơ (Mẫu 08)',
    STOP: 'Quyết định dừng quản lý (Mẫu 09)',
    CONCLUDE: 'Quyết định chấm dứt quản lý (Mẫu 10)',
    OTHER_DECISION: 'Văn bản khác',
  },
  column: {
    person: 'Người được đề nghị',
    kind: 'Văn bản',
    from: 'Đơn vị đề nghị',
    sent: 'Đề nghị lúc',
    state: 'Tình trạng',
    due: 'Hạn ký',
    number: 'Số',
  },
  born: 'sinh năm {{year}}',
  overdue: 'Quá hạn',
  fact: {
    from: 'Đơn vị đề nghị',
    sent: 'Đề nghị lúc',
    due: 'Hạn ký',
    notice: 'Thông báo, đề nghị',
    noticeOf: 'số {{number}} ngày {{date}}',
    number: 'Số, ngày ký',
    numberOf: '{{number}}, ngày {{date}}',
    decided: 'Quyết định lúc',
    by: 'Người quyết định',
    refusal: 'Lý do không ký',
  },
  step: {
    number: 'Số văn bản',
    numberHint: 'Chỉ nhập chữ số; ký hiệu {{suffix}} được in kèm.',
    numberMissing: 'Nhập số văn bản.',
    signedOn: 'Ngày ký',
    signedMissing: 'Nhập ngày ký.',
    reason: 'Lý do không ký',
    reasonHint: 'Công an cấp xã đọc được lý do này.',
    reasonMissing: 'Nhập lý do, ít nhất 10 ký tự.',
    done: '{{action}}: {{kind}}',
    reloaded: 'Văn bản vừa thay đổi; đã lấy bản mới. Xem lại rồi thực hiện lại.',
    confirm: {
      SIGN: 'Quyết định được ghi vào hồ sơ với số và ngày ký; thời hạn quản lý 01 năm tính từ ngày ký.',
      SIGN_OTHER: 'Văn bản được ghi vào hồ sơ với số và ngày ký.',
      REFUSE: 'Đề nghị trở về Công an cấp xã kèm lý do.',
      WITHDRAW: 'Văn bản không còn chờ ký; có thể đề nghị lại.',
      DELIVER:
        'Ghi nhận quyết định đã gửi đến người được quản lý, gia đình và cơ quan liên quan (03 ngày làm việc).',
    },
  },
  propose: {
    title: 'Đề nghị Chủ tịch UBND ký',
    intro:
      'Nhân thân và nơi cư trú được in từ hồ sơ như hiện nay. Chủ tịch UBND chỉ xem những gì văn bản in ra.',
    kind: 'Văn bản',
    noticeNumber: 'Số thông báo, đề nghị của Công an',
    noticeOn: 'Ngày thông báo, đề nghị',
    act: 'Tóm tắt hành vi sử dụng trái phép chất ma túy',
    testOn: 'Ngày xét nghiệm dương tính',
    onlyStop: 'Hồ sơ đã khóa hoặc đang báo chết, mất tích: chỉ đề nghị dừng quản lý.',
    testHint: 'Ngày của một phiếu xét nghiệm đã nhập trong hồ sơ (Mẫu 03).',
    team: 'Tổ quản lý',
    name: 'Họ và tên',
    body: 'Đơn vị, thôn, tổ chức',
    role: 'Vai trò',
    addMate: 'Thêm thành viên',
    removeMate: 'Bỏ thành viên {{number}}',
    stopReason: 'Lý do dừng quản lý',
    stopPaper: 'Số quyết định, bản án làm căn cứ',
    stopOn: 'Dừng quản lý từ ngày',
    destination: 'UBND xã, phường nơi chuyển đến',
    papers: 'Danh mục tài liệu trong hồ sơ',
    paperName: 'Tên tài liệu',
    paperNumber: 'Số, ngày, tháng',
    addPaper: 'Thêm tài liệu',
    removePaper: 'Bỏ tài liệu {{number}}',
    missing: 'Nhập nội dung này.',
    action: 'Gửi đề nghị',
    done: 'Đã gửi đề nghị đến Chủ tịch UBND.',
  },
  role: {
    POLICE: 'Công an cấp xã, Tổ trưởng',
    HAMLET: 'Đại diện thôn, tổ dân phố, Tổ phó',
    FAMILY: 'Đại diện gia đình hoặc người có uy tín, Tổ viên',
    ORGANISATION: 'Đại diện tổ chức chính trị - xã hội, Tổ viên',
    OTHER_MEMBER: 'Tổ viên',
  },
  stop: {
    ADDICTED: 'Kết quả xác định tình trạng nghiện là có nghiện',
    COMMUNE_EDUCATION: 'Bị áp dụng biện pháp xử lý hành chính giáo dục tại xã, phường',
    COMPULSORY_FACILITY: 'Bị đưa vào cơ sở giáo dục bắt buộc, trường giáo dưỡng',
    PRISON: 'Phải thi hành án phạt tù',
    DEAD_OR_MISSING: 'Chết, bị Tòa án tuyên bố là mất tích',
  },
  paper: {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số: {{number}}',
    place: '{{place}}, {{date}}',
    date: 'ngày {{day}} tháng {{month}} năm {{year}}',
    blankDate: 'ngày …… tháng …… năm {{year}}',
    blank: '………………',
    decision: 'QUYẾT ĐỊNH',
    notice: 'THÔNG BÁO',
    decides: 'QUYẾT ĐỊNH:',
    chairman: 'CHỦ TỊCH {{unit}}',
    subject: {
      MANAGE: 'Áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy',
      MOVE_FILE: 'Về việc chuyển hồ sơ quản lý người sử dụng trái phép chất ma túy',
      STOP: 'Dừng quản lý người sử dụng trái phép chất ma túy',
      CONCLUDE: 'Chấm dứt quản lý người sử dụng trái phép chất ma túy',
    },
    ground: {
      government2015:
        'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
      government2025a: 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025',
      government2025b: 'Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
      drugs2021: 'Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021',
      drugs2025: 'Luật Phòng, chống ma túy ngày 10 tháng 12 năm 2025',
      decree:
        'Nghị định số 105/2021/NĐ-CP ngày 04 tháng 12 năm 2021 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy',
    },
    byLaw: 'Căn cứ {{law}};',
    byDecision:
      'Căn cứ Quyết định áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy số {{number}} ngày {{date}};',
    byProposal: 'Xét đề nghị của Trưởng {{police}}.',
    article: 'Điều {{number}}.',
    first: {
      MANAGE: 'Áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy với người có tên sau:',
      STOP: 'Dừng áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy với người có tên sau:',
      CONCLUDE:
        'Chấm dứt áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy với người có tên sau:',
    },
    to: 'Kính gửi: Chủ tịch {{unit}}',
    tells:
      'Chủ tịch {{unit}} thông báo với Chủ tịch {{to}} về việc chuyển hồ sơ quản lý người sử dụng trái phép chất ma túy có tên sau:',
    field: {
      fullName: 'Họ và tên',
      sex: 'Giới tính',
      otherNames: 'Tên gọi khác',
      birth: 'Ngày, tháng, năm sinh',
      birthPlace: 'Nơi sinh',
      homeTown: 'Quê quán',
      permanent: 'Nơi thường trú/tạm trú',
      current: 'Nơi ở hiện tại',
      paper: 'Số CMND/CCCD/Hộ chiếu',
      issuedOn: 'ngày cấp',
      issuedBy: 'nơi cấp',
      ethnicity: 'Dân tộc',
      religion: 'Tôn giáo',
      education: 'Trình độ học vấn',
      occupation: 'Nghề nghiệp',
      workplace: 'Nơi làm việc/học tập',
    },
    act: 'Tóm tắt hành vi sử dụng trái phép chất ma túy: {{act}}',
    test: 'Kết quả xét nghiệm dương tính với chất ma túy trong cơ thể ngày {{date}}.',
    term: 'Thời hạn quản lý người sử dụng trái phép chất ma túy là 01 năm, kể từ ngày {{date}}.',
    team: 'Thành lập Tổ quản lý người sử dụng trái phép chất ma túy và phân công nhiệm vụ như sau:',
    mate: '{{number}}. {{name}} – {{role}}',
    mateOf: '{{number}}. {{name}}, {{body}} – {{role}}',
    duties: 'Trách nhiệm thực hiện quản lý người sử dụng trái phép chất ma túy',
    dutyPolice: '1. {{police}} có trách nhiệm:',
    dutyList: 'a) Đưa người sử dụng trái phép chất ma túy vào danh sách quản lý.',
    dutyTest: 'b) Tổ chức thực hiện việc xét nghiệm chất ma túy trong cơ thể trong thời hạn quản lý.',
    dutyTeam:
      '2. Tổ quản lý người sử dụng trái phép chất ma túy có trách nhiệm tư vấn, động viên, giáo dục, hỗ trợ người bị quản lý có tên nêu tại Điều 1 Quyết định này.',
    dutyFamily:
      '3. Gia đình người bị quản lý có trách nhiệm phối hợp quản lý, động viên, giáo dục và giúp đỡ người sử dụng trái phép chất ma túy.',
    dutyPerson:
      '4. Người sử dụng trái phép chất ma túy bị áp dụng biện pháp quản lý có trách nhiệm chấp hành yêu cầu xét nghiệm chất ma túy trong cơ thể của {{police}}.',
    effective: 'Quyết định này có hiệu lực kể từ ngày ký.',
    carriedOut:
      'Trưởng {{police}} và những người có tên tại Điều 1, Điều 2 chịu trách nhiệm thi hành Quyết định này./.',
    managedBy:
      'Bị quản lý theo Quyết định áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy số {{number}} ngày {{date}} của Chủ tịch {{agency}}.',
    stops2021:
      'Theo quy định tại điểm {{point}} khoản 5 Điều 23 Luật Phòng, chống ma túy, dừng quản lý đối với {{name}} vì lý do: {{reason}}.',
    stops2025:
      'Theo quy định của Luật Phòng, chống ma túy và Điều 48 Nghị định số 105/2021/NĐ-CP, dừng quản lý đối với {{name}} vì lý do: {{reason}}.',
    stopPaper: '{{reason}} (theo {{paper}})',
    stopFrom: 'Dừng quản lý người sử dụng trái phép chất ma túy kể từ ngày {{date}}.',
    ended:
      'Đến nay đã hết thời hạn quản lý theo Quyết định số {{number}} ngày {{date}} của Chủ tịch {{agency}}.',
    dissolved:
      'Tổ quản lý người sử dụng trái phép chất ma túy thành lập theo Quyết định số {{number}} giải thể kể từ ngày Quyết định này có hiệu lực.',
    under:
      'Là người đang trong thời hạn bị áp dụng biện pháp quản lý người sử dụng trái phép chất ma túy tại {{place}}.',
    period: 'Thời gian quản lý từ ngày {{from}} đến ngày {{to}}.',
    destination: 'Nơi chuyển đến: {{place}}',
    listed: 'Hồ sơ quản lý: có danh mục kèm theo.',
    goesOn:
      'Chủ tịch {{unit}} thông báo để Chủ tịch {{to}} tiếp tục tổ chức quản lý đối với người sử dụng trái phép chất ma túy có tên nêu trên./.',
    receivers: 'Nơi nhận:',
    receiver: {
      MANAGE: '- Như Điều 5;\n- Lưu: VT, CA.',
      MOVE_FILE: '- Như trên;\n- {{police}};\n- Công an {{to}};\n- Lưu: VT, CA.',
      STOP: '- Như Điều 4;\n- Gia đình người có tên tại Điều 1;\n- Các tổ chức, cá nhân có liên quan;\n- Lưu: VT, CA.',
      CONCLUDE:
        '- Như Điều 4;\n- Gia đình người có tên tại Điều 1;\n- Các tổ chức, cá nhân có liên quan;\n- Lưu: VT, CA.',
    },
    signer: {
      TM: 'CHỦ TỊCH',
      KT: 'KT. CHỦ TỊCH',
      Q: 'Q. CHỦ TỊCH',
      TL: 'TL. CHỦ TỊCH',
      TUQ: 'TUQ. CHỦ TỊCH',
    },
    deputy: 'PHÓ CHỦ TỊCH',
    signature: '(Ký, ghi rõ họ tên, đóng dấu)',
    listTitle: 'DANH MỤC TÀI LIỆU TRONG HỒ SƠ QUẢN LÝ',
    listNumber: 'STT',
  },
} as const;

declare module '@/shared/i18n/keys' {
  interface Resources {
    rulings: typeof vi;
  }
}

addTexts('rulings', vi, () => import('./en').then((m) => m.en));
