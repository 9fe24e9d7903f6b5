import { describe, expect, it } from 'vitest';
import { issueFaults } from './issue-values';

const document = { docNumber: '15', docNotation: 'BC-UBND', docDate: '2026-09-16', substitute: null };
const pdf = new File(['%PDF-1.7'], 'bao-cao.PDF');

describe('what văn thư enters', () => {
  it('needs number, notation and a date that can be read', () => {
    expect(issueFaults(document)).toEqual({});
    expect(issueFaults({ ...document, docNumber: ' ', docNotation: '', docDate: '' })).toEqual({
      docNumber: 'missing',
      docNotation: 'missing',
      docDate: 'badDate',
    });
  });

  it('needs the whole of the document sent instead, as a PDF', () => {
    const substitute = { outageId: 'o', number: '15/BC-UBND', date: '2026-09-15', file: pdf };
    expect(issueFaults({ ...document, substitute })).toEqual({});
    expect(
      issueFaults({ ...document, substitute: { ...substitute, file: new File([''], 'anh.png') } }),
    ).toEqual({
      file: 'notPdf',
    });
    expect(
      issueFaults({ ...document, substitute: { outageId: '', number: '', date: '', file: null } }),
    ).toEqual({
      outageId: 'missing',
      number: 'missing',
      date: 'badDate',
      file: 'fileMissing',
    });
  });
});
