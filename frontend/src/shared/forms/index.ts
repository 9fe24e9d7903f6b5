export * from './client-form';
export { evaluateForm } from './evaluate-form';
export { FormEngine, type FormUpdate, type TextCell } from './form-engine';
export { REASON_TEXT } from './message';
export { openedForm, tableForm, tableName, tableOfPlace, tableOfRow, tableWords } from './tables';
export type * from './types';
