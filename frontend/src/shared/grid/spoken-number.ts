const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const GROUPS = ['', 'nghìn', 'triệu', 'tỷ'];

/**
 * A decimal read out in Vietnamese: "1234" is "một nghìn hai trăm ba mươi tư". Figures from a
 * thousand billions on are left as they are: nobody tells them apart by ear.
 */
export function spokenNumber(value: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  const [, sign = '', whole = '', fraction] = match ?? [];
  if (!match || whole.length > 12) return value;
  const decimals = fraction ? ` phẩy ${[...fraction].map((digit) => DIGITS[Number(digit)]).join(' ')}` : '';
  return (sign ? 'âm ' : '') + spokenWhole(whole) + decimals;
}

function spokenWhole(whole: string): string {
  if (/^0+$/.test(whole)) return 'không';
  const padded = whole.padStart(Math.ceil(whole.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  const words: string[] = [];
  groups.forEach((group, index) => {
    if (group === '000') return;
    words.push(spokenGroup(group, words.length > 0));
    const name = GROUPS[groups.length - 1 - index];
    if (name) words.push(name);
  });
  return words.join(' ');
}

/** Three digits; `full` also says the zeros before them ("không trăm lẻ năm"). */
function spokenGroup(group: string, full: boolean): string {
  const [hundreds = 0, tens = 0, ones = 0] = [...group].map(Number);
  const words: string[] = [];
  if (hundreds > 0 || full) words.push(`${DIGITS[hundreds]} trăm`);
  if (tens === 1) words.push('mười');
  else if (tens > 1) words.push(`${DIGITS[tens]} mươi`);
  else if (ones > 0 && words.length > 0) words.push('lẻ');
  if (ones > 0) words.push(spokenOnes(ones, tens));
  return words.join(' ');
}

function spokenOnes(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 4 && tens > 1) return 'tư';
  if (ones === 5 && tens > 0) return 'lăm';
  return DIGITS[ones] ?? '';
}
