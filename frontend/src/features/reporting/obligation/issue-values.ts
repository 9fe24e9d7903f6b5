import { largestFile } from '@/shared/graphql/files';

/** The document sent instead during an outage (QĐ 239/2025 Điều 9 khoản 4). */
export interface SubstituteValues {
  outageId: string;
  number: string;
  date: string;
  file: File | null;
}

export interface IssueValues {
  docNumber: string;
  docNotation: string;
  docDate: string;
  substitute: SubstituteValues | null;
}

type Fault = 'missing' | 'badDate' | 'fileMissing' | 'notPdf' | 'tooLarge';

export type IssueFaults = Partial<
  Record<'docNumber' | 'docNotation' | 'docDate' | 'outageId' | 'number' | 'date' | 'file', Fault>
>;

/** What is missing or wrong, by field; empty when the document may leave. The server looks at the file's content. */
export function issueFaults({ docNumber, docNotation, docDate, substitute }: IssueValues): IssueFaults {
  const faults: IssueFaults = {};
  if (!docNumber.trim()) faults.docNumber = 'missing';
  if (!docNotation.trim()) faults.docNotation = 'missing';
  if (!docDate) faults.docDate = 'badDate';
  if (!substitute) return faults;
  if (!substitute.outageId) faults.outageId = 'missing';
  if (!substitute.number.trim()) faults.number = 'missing';
  if (!substitute.date) faults.date = 'badDate';
  const fault = fileFault(substitute.file);
  if (fault) faults.file = fault;
  return faults;
}

function fileFault(file: File | null): Fault | undefined {
  if (!file) return 'fileMissing';
  if (!/\.pdf$/i.test(file.name)) return 'notPdf';
  return file.size > largestFile ? 'tooLarge' : undefined;
}
