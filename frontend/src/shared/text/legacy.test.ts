import { describe, expect, it } from 'vitest';
import { convertLegacy, detectLegacy, toLegacy } from './legacy';

const letters = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ';

// Words as old documents hold them, worked out from the tables of TCVN 5712:1993 and of VNI for Windows.
const known: [string, string, string][] = [
  [
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
    'Céng hßa x· héi chñ nghÜa ViÖt Nam',
    'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam',
  ],
  ['Độc lập - Tự do - Hạnh phúc', '§éc lËp - Tù do - H¹nh phóc', 'Ñoäc laäp - Töï do - Haïnh phuùc'],
  [
    'Ủy ban nhân dân tỉnh Quảng Ngãi',
    'ñy ban nh©n d©n tØnh Qu¶ng Ng·i',
    'UÛy ban nhaân daân tænh Quaûng Ngaõi',
  ],
  ['số lượt công dân được tiếp', 'sè l­ît c«ng d©n ®­îc tiÕp', 'soá löôït coâng daân ñöôïc tieáp'],
];

describe('old codes of Vietnamese', () => {
  it.each(known)('reads and writes %s', (unicode, tcvn3, vni) => {
    expect(convertLegacy(vni, 'VNI')).toBe(unicode);
    expect(toLegacy(unicode, 'VNI')).toBe(vni);
    expect(toLegacy(unicode, 'TCVN3')).toBe(tcvn3);
    // A capital with a tone has no code in TCVN3: its typeface of capitals draws it.
    expect(convertLegacy(tcvn3, 'TCVN3').toLowerCase()).toBe(unicode.toLowerCase());
  });

  it('brings every letter back', () => {
    expect(convertLegacy(toLegacy(letters, 'TCVN3'), 'TCVN3')).toBe(letters);
    for (const letter of letters + letters.toUpperCase()) {
      expect(convertLegacy(toLegacy(letter, 'VNI'), 'VNI')).toBe(letter);
    }
    for (const capital of 'ĂÂÊÔƠƯĐ') {
      expect(convertLegacy(toLegacy(capital, 'TCVN3'), 'TCVN3')).toBe(capital);
    }
  });

  it.each(known)('tells which code %s is written in', (_, tcvn3, vni) => {
    expect(detectLegacy([tcvn3])?.encoding).toBe('TCVN3');
    expect(detectLegacy(['12', '', vni])?.encoding).toBe('VNI');
    expect(detectLegacy([vni])?.confidence).toBeGreaterThanOrEqual(0.75);
  });

  it('leaves Unicode, figures and other languages alone', () => {
    for (const text of [
      ...known.map(([unicode]) => unicode),
      'Cà Mau, Hà Nam, An Giang: báo cáo tháng',
      '1.234,5',
      '-',
      '…',
      'café, naïve, Köln',
      '25 °C ± 2 §',
      '',
    ]) {
      expect(detectLegacy([text]), text).toBeUndefined();
    }
  });

  it('shows a piece before and after', () => {
    const found = detectLegacy(['Tæng sè l­ît tiÕp c«ng d©n']);
    expect(found).toMatchObject({ name: 'TCVN3 (ABC)', after: 'Tổng số lượt tiếp công dân' });
  });
});
