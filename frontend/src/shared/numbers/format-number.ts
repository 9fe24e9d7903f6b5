/** Writes an exact decimal string as Vietnamese text: "1234.5" becomes "1.234,5". */
export function formatVi(value: string, fractionDigits?: number): string {
  return formatParts(value, '.', fractionDigits);
}

/**
 * Writes a decimal for the clipboard: decimal comma, no thousands separators. A grouped "1.234"
 * would be taken for 1,234 units by an Excel with English settings, "1234" never is.
 */
export function formatPlainVi(value: string): string {
  return formatParts(value, '');
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

function formatParts(value: string, separator: string, fractionDigits?: number): string {
  const match = DECIMAL.exec(value);
  if (!match) return value;
  const [, sign = '', whole = '', fraction = ''] = match;
  const grouped = separator ? whole.replace(/\B(?=(\d{3})+$)/g, separator) : whole;
  const decimals = fractionDigits === undefined ? fraction : fraction.padEnd(fractionDigits, '0');
  return decimals ? `${sign}${grouped},${decimals}` : `${sign}${grouped}`;
}
