export * from './decimal';
export { formatPlainVi, formatVi } from './format-number';
export { type BlockDecision, decideConvention } from './read-block';
export {
  type Convention,
  canonicalDecimal,
  type NumberReading,
  readNumber,
  readNumberAs,
} from './read-number';
export { type CellSymbol, readSymbol, SYMBOL_TEXT, symbolOf, trimSpaces } from './symbols';
