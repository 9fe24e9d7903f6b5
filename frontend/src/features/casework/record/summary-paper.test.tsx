import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Content } from '../values';
import { SummaryPaper } from './summary-paper';

const line = (values: Content[keyof Content]) => ({ key: 'a', values: values ?? {} });

const whole: Content = {
  identity: {
    fullName: 'Trần Văn Mẫu',
    otherNames: ['Tý'],
    sex: 'MALE',
    birth: { date: '1990-03-15', year: 1990 },
    homeTown: 'xã Phong Điền',
    personalNumber: '046090123456',
    papers: [
      line({ kind: 'PASSPORT', number: 'C1', issuedBy: null, issuedOn: null }),
      line({ kind: 'ID_CARD', number: '046090123456', issuedBy: 'Bộ Công an', issuedOn: '2024-09-01' }),
    ],
    ethnicity: 'Kinh',
    religious: false,
    education: 'HIGHER',
    nationality: 'Việt Nam',
    occupation: 'Thợ sơn',
    workplace: 'Xưởng A',
  },
  contact: {
    permanentAddress: 'Số 5, tổ 2',
    permanentAreaId: { id: '1', name: 'phường Thuận Hóa, thành phố Huế' },
    currentAddress: 'Số 7',
    phones: ['0912345678'],
    socialAccounts: [],
    representative: 'Trần Thị Hai',
    representativePhone: '0987654321',
  },
  family: {
    members: [
      line({
        relation: 'MOTHER',
        name: 'Lê Thị Ba',
        paperNumber: '046170000001',
        paperIssuedBy: 'Bộ Công an',
        paperIssuedOn: '2024-10-02',
      }),
      line({ relation: 'SPOUSE', name: 'Phan Thị Bốn' }),
    ],
  },
  health: {
    psychosis: true,
    firstUse: 'năm 2015',
    firstFoundOn: '2020-01-05',
    substances: ['HEROIN', 'OTHER_SUBSTANCE'],
    otherSubstance: 'nấm',
    useForms: ['INHALING'],
    detoxTimes: 4,
    detoxes: [
      line({
        form: 'COMPULSORY',
        place: 'Cơ sở cai nghiện tỉnh',
        from: '2021-01-01',
        to: '2022-01-01',
        decision: '12/QĐ-TA',
        decisionOn: '2020-12-20',
        decisionAgency: 'Tòa án nhân dân khu vực 1',
      }),
    ],
    frequency: 'hằng tuần',
    dose: '0,1 gam',
  },
  criminal: {
    drugConvictions: false,
    drugAdministrative: true,
    decisions: [line({ number: '5/QĐ-XPHC', on: '2020-01-06', agency: 'Công an phường', form: 'cảnh cáo' })],
  },
  management: { notes: 'Đã làm việc với gia đình.' },
};

/** The lines of the paper, a ticked box as [X], an empty one as [ ]. */
function printed(content: Content): string[] {
  const maker = {
    name: 'Công an phường Thuận Hóa',
    area: { name: 'Thuận Hóa' },
    parent: { name: 'Công an thành phố Huế' },
  };
  const { container } = render(<SummaryPaper code="HS-1" maker={maker} content={content} />);
  for (const box of container.querySelectorAll('[data-box]'))
    box.textContent = box.textContent ? '[X]' : '[ ]';
  return [...container.querySelectorAll('p, h2, h3')]
    .map((each) =>
      [...each.childNodes]
        .map((node) => node.textContent?.trim())
        .filter(Boolean)
        .join(' '),
    )
    .filter((text) => text !== '' && !text.startsWith('Hồ sơ HS-1'));
}

describe('Mẫu số 05 on paper', () => {
  it('is the form of the decree: its head, its items in order, its boxes and its signatures', () => {
    const lines = printed(whole).filter((text) => !text.startsWith('Thuận Hóa, ngày'));
    expect(lines).toMatchInlineSnapshot(`
      [
        "Mẫu số 05",
        "Công an thành phố Huế",
        "Công an phường Thuận Hóa",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "BẢN TÓM TẮT LÝ LỊCH Người sử dụng trái phép chất ma túy",
        "1. Họ và tên: Trần Văn Mẫu",
        "2. Tên gọi khác: Tý",
        "3. Giới tính (Nam/Nữ): Nam",
        "4. Ngày, tháng, năm sinh: 15/03/1990",
        "5. Quê quán: xã Phong Điền",
        "6. Nơi thường trú/tạm trú: Số 5, tổ 2, phường Thuận Hóa, thành phố Huế",
        "7. Nơi ở hiện tại: Số 7",
        "8. Số CMND/CCCD: 046 090 123 456 nơi cấp: Bộ Công an ngày cấp: 01/09/2024",
        "9. Dân tộc: Kinh: [X] Khác: ………………",
        "10. Tôn giáo: Có: [ ] Không: [X]",
        "11. Trình độ văn hóa:",
        "+ Chưa đi học: [ ]",
        "+ Tiểu học: [ ]",
        "+ Trung học cơ sở: [ ]",
        "+ Trung học phổ thông: [ ]",
        "+ Đại học, trung cấp, cao đẳng: [X]",
        "+ Sau đại học: [ ]",
        "12. Quốc tịch: Việt Nam",
        "13. Họ tên cha: ………………",
        "Số CMND/CCCD: ……………… nơi cấp: ……………… ngày cấp: ………………",
        "14. Họ tên mẹ: Lê Thị Ba",
        "Số CMND/CCCD: 046170000001 nơi cấp: Bộ Công an ngày cấp: 02/10/2024",
        "15. Nghề nghiệp; nơi làm việc/học tập: Thợ sơn; Xưởng A",
        "16. Nhân thân:",
        "+ Có tiền án các tội về ma túy: [ ]",
        "+ Bị xử lý vi phạm hành chính về ma túy: [X]",
        "+ Có tiền án về tội phạm khác: [ ]",
        "+ Bị xử lý vi phạm hành chính khác: [ ]",
        "Các quyết định xử phạt, áp dụng biện pháp xử lý hành chính do sử dụng trái phép chất ma túy, nghiện ma túy (số, ngày, tháng, cơ quan ban hành Quyết định, hình thức xử phạt, biện pháp xử lý hành chính):",
        "Lần 1: Quyết định số 5/QĐ-XPHC ngày 06/01/2020 của Công an phường, cảnh cáo",
        "Lần 2: ………………",
        "Lần 3: ………………",
        "17. Có biểu hiện loạn thần (ngáo đá): Có: [X] Không: [ ]",
        "18. Thời điểm người sử dụng trái phép chất ma túy khai nhận bắt đầu sử dụng trái phép chất ma túy: năm 2015",
        "19. Thời điểm bị phát hiện sử dụng trái phép chất ma túy lần đầu tiên: 05/01/2020",
        "20. Loại ma túy sử dụng:",
        "+ Thuốc phiện: [ ]",
        "+ Cocain: [ ]",
        "+ Heroine: [X]",
        "+ Cần sa: [ ]",
        "+ Amphetamine/Methamphetamine: [ ]",
        "+ Ketamine: [ ]",
        "+ Ma túy khác: [X] nấm",
        "+ Sử dụng nhiều loại ma túy: [X]",
        "21. Hình thức sử dụng ma túy:",
        "+ Tiêm chích: [ ]",
        "+ Hít: [X]",
        "+ Uống: [ ]",
        "+ Khác: [ ]",
        "+ Sử dụng nhiều hình thức: [ ]",
        "22. Đã từng cai nghiện (có/không): có",
        "Nếu có, số lần cai nghiện: 1 lần: [ ] 2 lần: [ ] 3 lần: [ ] Từ 4 lần trở lên: [X]",
        "Cụ thể (địa điểm, hình thức, thời gian mỗi lần cai nghiện; số, ngày tháng, cơ quan ban hành Quyết định trong trường hợp cai nghiện bắt buộc):",
        "Lần 1: Cơ sở cai nghiện tỉnh, bắt buộc, từ 01/01/2021 đến 01/01/2022, Quyết định số 12/QĐ-TA ngày 20/12/2020 của Tòa án nhân dân khu vực 1",
        "Lần 2: ………………",
        "Lần 3: ………………",
        "23. Tần suất sử dụng ma túy (theo ngày, tuần, tháng): hằng tuần",
        "24. Liều lượng ma túy mỗi lần sử dụng: 0,1 gam",
        "25. Thông tin liên hệ của người sử dụng trái phép chất ma túy hoặc người đại diện:",
        "Số điện thoại: 0912345678; 0987654321 (người đại diện Trần Thị Hai)",
        "Tài khoản mạng xã hội (nếu có): ………………",
        "NGƯỜI LẬP BẢN TÓM TẮT LÝ LỊCH",
        "(Ký, ghi rõ họ tên)",
        "THỦ TRƯỞNG ĐƠN VỊ",
        "(Ký, ghi rõ họ tên, đóng dấu)",
        "Nội dung khác của hồ sơ, ngoài Mẫu số 05",
        "Giấy tờ khác: Loại giấy tờ: Hộ chiếu; Số: C1",
        "Thân nhân khác: Quan hệ: Vợ, chồng; Họ và tên: Phan Thị Bốn",
        "Nội dung, tình tiết khác: Đã làm việc với gia đình.",
      ]
    `);
  });

  it('leaves dots where nothing is known, and says what was not to be seen', () => {
    const { health, ...seen } = whole;
    const lines = printed({ ...seen, identity: {} });
    expect(lines).toContain('1. Họ và tên: ………………');
    expect(lines).toContain('10. Tôn giáo: Có: [ ] Không: [ ]');
    expect(lines).toContain('+ Heroine: [ ]');
    expect(lines).toContain('Mục để trống vì người in không thuộc phạm vi được xem: Sức khỏe, sử dụng.');
    expect(health).toBeDefined();
  });
});
