/** The two codes of before TCVN 6909:2001 that old documents and tables are still written in. */
export type Encoding = 'TCVN3' | 'VNI';

/**
 * TCVN 5712:1993 (VN3), as its ABC typefaces use it: one byte a letter, here the Latin-1 character that a
 * spreadsheet shows for it. Capitals with a tone have no code of their own: the typeface of capitals draws them
 * from the small letters.
 */
const tcvn3Pairs = `
  aàµ aá¸ aả¶ aã· aạ¹ ăă¨ ăằ» ăắ¾ ăẳ¼ ăẵ½ ăặÆ ââ© âầÇ âấÊ âẩÈ âẫÉ âậË đđ®
  eèÌ eéÐ eẻÎ eẽÏ eẹÑ êêª êềÒ êếÕ êểÓ êễÔ êệÖ iì× iíÝ iỉØ iĩÜ iịÞ
  oòß oóã oỏá oõâ oọä ôô« ôồå ôốè ôổæ ôỗç ôộé ơơ¬ ơờê ơớí ơởë ơỡì ơợî
  uùï uúó uủñ uũò uụô ưư\u00ad ưừõ ưứø ưửö ưữ÷ ưựù yỳú yýý yỷû yỹü yỵþ
  ĂĂ¡ ÂÂ¢ ÊÊ£ ÔÔ¤ ƠƠ¥ ƯƯ¦ ĐĐ§
`;

/** VNI for Windows: the letter, then a character for its marks; some letters are one character. */
const vniSingles: Record<string, string> = {
  đ: 'ñ',
  Đ: 'Ñ',
  ơ: 'ô',
  Ơ: 'Ô',
  ư: 'ö',
  Ư: 'Ö',
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  Í: 'Í',
  Ì: 'Ì',
  Ỉ: 'Æ',
  Ĩ: 'Ó',
  Ị: 'Ò',
  ỵ: 'î',
  Ỵ: 'Î',
};

/** Tones after a plain vowel, in the order huyền, sắc, hỏi, ngã, nặng; and the marks of ă and of â, ê, ô. */
const vniTones = ['ø', 'ù', 'û', 'õ', 'ï'];
const vniBreve = ['ê', 'è', 'é', 'ú', 'ü', 'ë'];
const vniRoof = ['â', 'à', 'á', 'å', 'ã', 'ä'];

const vowels: Record<string, string> = {
  a: 'àáảãạ',
  e: 'èéẻẽẹ',
  o: 'òóỏõọ',
  u: 'ùúủũụ',
  y: 'ỳýỷỹ',
  ơ: 'ờớởỡợ',
  ư: 'ừứửữự',
};
const roofed: Record<string, string> = { a: 'âầấẩẫậ', e: 'êềếểễệ', o: 'ôồốổỗộ' };
const breved: Record<string, string> = { a: 'ăằắẳẵặ' };

function vniPairs(): [string, string][] {
  const pairs: [string, string][] = Object.entries(vniSingles);
  const both = (letter: string, base: string, mark: string) => {
    pairs.push([letter, base + mark], [letter.toUpperCase(), base.toUpperCase() + mark.toUpperCase()]);
  };
  for (const [vowel, letters] of Object.entries(vowels)) {
    for (const [at, letter] of [...letters].entries())
      both(letter, vniSingles[vowel] ?? vowel, vniTones[at] ?? '');
  }
  for (const [vowel, letters] of Object.entries(roofed)) {
    for (const [at, letter] of [...letters].entries()) both(letter, vowel, vniRoof[at] ?? '');
  }
  for (const [vowel, letters] of Object.entries(breved)) {
    for (const [at, letter] of [...letters].entries()) both(letter, vowel, vniBreve[at] ?? '');
  }
  return pairs;
}

const pairs: Record<Encoding, [string, string][]> = {
  TCVN3: tcvn3Pairs
    .trim()
    .split(/[ \n]+/)
    .map((entry) => [[...entry][1] ?? '', [...entry][2] ?? '']),
  VNI: vniPairs(),
};

const into = (encoding: Encoding) => new Map(pairs[encoding]);
const outOf = (encoding: Encoding) => new Map(pairs[encoding].map(([letter, code]) => [code, letter]));
const tables = {
  TCVN3: { encode: into('TCVN3'), decode: outOf('TCVN3') },
  VNI: { encode: into('VNI'), decode: outOf('VNI') },
};

/** Reads a text of an old code as Unicode (NFC); two characters that stand for one letter go first. */
export function fromLegacy(text: string, encoding: Encoding): string {
  const { decode } = tables[encoding];
  let out = '';
  for (let at = 0; at < text.length; ) {
    const pair = decode.get(text.slice(at, at + 2));
    const one = pair === undefined ? decode.get(text[at] ?? '') : undefined;
    out += pair ?? one ?? text[at];
    at += pair === undefined ? 1 : 2;
  }
  return out.normalize('NFC');
}

/** Writes Unicode text in an old code. A capital with a tone becomes what TCVN3 has for it, the small letter. */
export function toLegacy(text: string, encoding: Encoding): string {
  const { encode } = tables[encoding];
  return [...text.normalize('NFC')]
    .map((letter) => encode.get(letter) ?? encode.get(letter.toLowerCase()) ?? letter)
    .join('');
}
