/**
 * English of what the server refuses, by its code; it says its Vietnamese itself. A code that is not here keeps the
 * server's words. Shown without the names and numbers of the case, which stand at the place or beside it.
 */
export const refusals: Readonly<Record<string, string>> = {
  // Every line of work.
  NOT_FOUND: 'There is no such thing, or it is not open to the acting position.',
  STALE_VERSION: 'Somebody has changed this meanwhile. Reload, look at it and do it again.',
  FORBIDDEN: 'The acting position may not do this.',
  NOT_PERMITTED: 'The acting position may not see or do this.',
  SENT_BY_YOURSELF: 'Nobody decides what they sent themselves. Another holder of the duty has to do it.',
  ACTION_NOT_IN_STATE: 'This step is not possible in the present state. Reload to see what is.',
  TOO_MANY_CASES: 'More records are chosen than can be sent at once. Choose fewer.',

  // Views of one's own.
  VIEW_NAME: 'Enter a name of 1 to 60 characters.',
  VIEW_NAME_TWICE: 'There is a view of this name already. Choose another one.',
  VIEW_FILTER: 'A filter that this list cannot keep. Reload the page, set the filters again and save.',
  TOO_MANY_VIEWS: 'A list keeps at most 20 views. Delete some that are no longer used.',

  // Files.
  NO_SESSION: 'Sign in to go on.',
  FILES_BUSY: 'The server is receiving and sending many files. Try again in a few minutes.',
  BUSY: 'Many people are downloading. Try again in a few minutes.',
  UPLOAD_BROKEN: 'The upload broke off. Send the file again.',
  FILE_TOO_LARGE: 'The file is too large. Make it smaller and send it again.',
  FILE_EMPTY: 'The file is empty. Choose another.',
  FILE_TYPE: 'Only PDF and Excel (.xlsx) files are taken; the content of this one is neither.',
  FILE_ENCRYPTED: 'The file is protected by a password. Remove it and send the file again.',
  FILE_BROKEN: 'The Excel file is damaged. Open it in Excel, save it and send it again.',
  FILE_HAS_MACROS: 'Excel files with macros (.xlsm) are not taken. Save it as .xlsx without macros.',
  FILE_INFECTED:
    'The virus scanner found malware: the file is not taken. Scan this machine and tell the IT officer.',
  SCANNER_UNREACHABLE: 'The virus scanner does not answer, so no file is taken. Try again in a few minutes.',
  OLD_EXCEL: 'This is an old Office format (.xls, .doc). Save it as .xlsx or .pdf and send it again.',
  NOT_XLSX: 'This is not an Excel workbook (.xlsx). Save it as .xlsx and send it again.',
  PDF_BROKEN: 'The PDF is damaged and cannot be checked. Print it to PDF anew and send that.',
  PDF_FOREIGN_DATA: 'The PDF holds data outside the document. Print it to PDF anew and send that.',
  PDF_ENCRYPTED: 'The PDF is encrypted and cannot be checked. Remove the password and send it again.',
  PDF_DISGUISED: 'The PDF hides the names of its parts, as malware does. Print it to PDF anew and send that.',
  PDF_JAVASCRIPT: 'The PDF holds JavaScript and is not taken. Print it to PDF anew and send that.',
  PDF_ACTION:
    'The PDF would start programs or send data and is not taken. Print it to PDF anew and send that.',
  PDF_AUTOMATIC_ACTION:
    'The PDF acts by itself when opened and is not taken. Print it to PDF anew and send that.',
  PDF_EMBEDDED_FILE: 'The PDF has other files inside and is not taken. Send each file by itself.',
  PDF_EXTERNAL_FILE:
    'The PDF takes content from other files and is not taken. Print it to PDF anew and send that.',
  PDF_XFA_FORM: 'The PDF is a dynamic form (XFA) and is not taken. Print it to PDF anew and send that.',
  PDF_MEDIA: 'The PDF holds sound, film or 3D and is not taken. Print it to PDF anew and send that.',
  PDF_LINK: 'The PDF links to something that is neither a web page nor an e-mail address. Remove the link.',
  PDF_TOO_COMPLEX: 'The PDF is too complex or grows too large when opened. Split it, or scan it at 300 dpi.',

  // Content of a record.
  CASE_FIELD_REQUIRED: 'This has to be filled in.',
  CASE_DATE_IN_FUTURE: 'This day lies after today, or too long ago. Enter the day on the paper.',
  CASE_DATES_OUT_OF_ORDER: 'This day cannot come before or after the day it goes with. Check both days.',
  CASE_BIRTH_YEAR: 'The year of birth is not possible.',
  CASE_CONTRADICTION: 'This contradicts another answer of the same item. Mend one of the two.',
  CASE_DETOX_TIMES: 'The number of detoxifications is not possible.',
  CASE_GROUND_NOT_IN_FORCE: 'The law on that day does not know this ground for this status.',
  CASE_GROUND_NOT_SHOWN: 'What this ground rests on is not entered: the test, determination or treatment.',
  CASE_NO_PERSONAL_NUMBER: 'Without a personal number a second record of the person is hard to find.',
  CASE_PERSONAL_NUMBER: 'A personal number has exactly 12 digits.',
  CASE_PERSONAL_NUMBER_MISMATCH:
    'The personal number does not fit the sex, the year of birth or the province list.',
  CASE_NUMBER_PADDED: 'Excel had dropped the leading 0 of the number; it was put back. Check the paper.',
  CASE_SEARCH_EMPTY: 'Enter at least one letter of the name.',
  CASE_PHONE: 'A telephone number has 10 or 11 digits and begins with 0 or +84.',
  CASE_EXISTS_ELSEWHERE:
    'A record of the person with this number exists elsewhere. Ask for it to be moved here.',
  CASE_EXISTS_HERE:
    'The unit already has a record of the person with this number. Amend that one, or merge the two.',
  CASE_TEXT_TOO_LONG: 'The text is too long. Shorten it.',
  CASE_LIST_TOO_LONG: 'The list has too many lines.',
  CASE_DOCUMENT: 'A document of a record has to be a PDF that the managing unit sent in.',
  CASE_RECEIVED_ON: 'The day on which the information was received is missing.',

  // Steps.
  CASE_INCOMPLETE: 'The record still has mistakes or gaps. Open the entry form to see each of them.',
  CASE_REASON_REQUIRED: 'Give a reason of at least a few words.',
  CASE_DATE_REQUIRED: 'Enter the day on which the paper took effect or was verified.',
  CASE_PAPER_REQUIRED: 'Enter the number of the paper.',
  CASE_EVIDENCE_REQUIRED: 'Attach the evidence as a PDF; an amendment without one needs a reason.',
  CASE_LOCK_REQUIRED: 'Choose what is to be noted.',
  CASE_RECEIVER: 'Choose an active police unit that manages records and does not hold this one already.',
  CASE_DEAD_ALREADY: 'The record is locked because the person died. If that is wrong, ask for reopening.',
  CASE_AMENDMENT_PENDING: 'An amendment of the record is under way. Finish or drop it first.',
  CASE_NOTHING_ELSEWHERE: 'No other unit has an official record of this person.',
  CASE_NOTHING_TO_ASK: 'No other unit has a record with this number any more. Send this one for approval.',
  CASE_ASKED: 'The record has been asked for; the unit that holds it has not answered yet.',
  CASE_REQUEST_ANSWERED: 'This request has been answered or taken back.',
  DECIDED_ON_PAIR: 'Records are merged on the page of possible duplicates.',

  // Two records of one person.
  CASE_MERGE_SURVIVOR: 'The record that is kept has to be official, with nothing pending on it.',
  CASE_MERGE_CHOICE: 'What was chosen is no longer in the record. Reload and choose again.',
  CASE_MERGE_UNSEEN: 'What is being entered there is not open to this position and cannot be taken in.',
  CASE_MERGE_CHANGED: 'This merge cannot be undone: the record has changed since.',

  // Who else sees a record.
  CASE_NOT_OFFICIAL: 'Only an official record can be opened to others.',
  CASE_DELEGATED: 'The record is delegated. End that delegation first.',
  CASE_NOT_DELEGATED: 'The record is delegated to no unit.',
  CASE_NOT_TO_DELEGATE: 'A record that is closed or on its way to another unit cannot be delegated.',
  CASE_NOT_OVERDUE: 'No term of the record is overdue.',
  CASE_URGED_TODAY: 'The unit has been urged today. Urge it again tomorrow.',
  CASE_GRANT_UNIT: 'Choose an active unit other than the one that manages the record.',
  CASE_GRANT_DATES:
    'The days are not possible: from today on, the end not before the beginning, at most 12 months.',
  CASE_SECTIONS_REQUIRED: 'Choose at least one section.',
  CASE_ISSUER_REQUIRED: 'Enter who signed the paper.',
  CASE_STILL_NOTICE: 'The police have not taken the notice over yet. Tell more once they have.',
  CASE_NO_IDENTITY: 'The record has no identity yet. Make a new notice instead.',
  CASE_EMERGENCY_KEY: 'Enter the number of the record, for example HS-000123, or the personal number.',
  CASE_EMERGENCY_NOTHING:
    'No record can be opened by this number. Check it; the attempt was recorded and counts.',
  CASE_EMERGENCY_LIMIT: 'The openings of today are used up. Ask the managing unit or the provincial police.',

  // Files of many records.
  CASE_EXPORT_EMPTY: 'The list has no record to export. Change the filter.',
  CASE_EXPORT_LIST: 'This list is printed only and does not go out as a file.',
  CASE_EXPORT_QUOTA:
    'The list is longer than what may still be exported today. Narrow the filter or wait until tomorrow. Who answers for the records has been told.',
  CASE_IMPORT_COLUMN: 'A column is no longer in the sheet. Reload and match the columns again.',
  CASE_IMPORT_TWICE: 'One item is matched with two columns.',
  CASE_IMPORT_NO_NAME: 'No column is matched with the full name.',
  CASE_IMPORT_STATE: 'The import is not at this point. Reload to see where it stands.',
  CASE_IMPORT_EMPTY: 'No row can be imported. Mend the file by its list of errors and upload it again.',
  CASE_IMPORT_STOPPED: 'The import was stopped.',
  CASE_IMPORT_TWIN: 'The same person stands in another row of the file. Keep one.',
  CELL_YEAR: 'A year of four digits is needed.',
  CELL_COUNT: 'A whole number is needed, for example 2.',
  CELL_CHOICE: 'The value is not one of the list of this item.',
  CELL_DATE: 'A real day is needed, written day/month/year with a year of four digits.',
  CELL_OLD_CARD:
    'Nine digits are the number of an old identity card, and it has exactly nine: use its own column.',
  CELL_BROKEN: 'The cell holds an error of Excel. Mend it in the sheet.',
  CELL_FORMULA: 'The cell has a formula; only its computed value is taken.',
  NO_SHEET: 'The file has no such sheet. Choose again.',
  NO_HEADS: 'This row has no heads of columns. Choose the row that names them.',
  TOO_MANY_ROWS:
    'The sheet has more rows than are taken at once. Split the file or delete the empty rows at its end.',
  REASSIGNMENT_CHANGED: 'The records have changed since the preview. Look at it again.',
  REASSIGNMENT_UNDONE: 'This has been undone already, or is itself an undoing.',
  REASSIGNMENT_SOURCE_ENDED: 'The unit that held the records has ended. Choose who receives them.',

  // Papers of the chairman.
  RULING_NOT_A_USER: 'A dependent person is not put under the management of users (form 07).',
  RULING_TEST: 'Choose the day of a positive test that is entered in the record.',
  RULING_ACT: 'Sum up the act of illegal use.',
  RULING_TEAM: 'Name each member of the team; its head is an officer of the commune police.',
  RULING_STOP: 'Say why the management stops, and by which decision.',
  RULING_DESTINATION: 'Enter the commune committee of the place the person moves to.',
  RULING_PAPERS: 'List the papers of the file that is sent on.',
  RULING_NOT_MANAGED: 'No decision on management is in force in this record.',
  RULING_TOO_EARLY: 'The term of management still runs; it is ended once it is over.',
  RULING_TOO_LATE: 'The term of management is over; there is no file of it to send on.',
  RULING_NUMBER: 'Enter the number of the paper in digits only; its notation is printed with it.',
  CASE_TEXT_NAMES_PERSON:
    'Give the number and notation of the paper (such as 15/BB-CAX) and who signed it; no name, personal number or telephone of anybody in the record.',
  RULING_NUMBER_TAKEN: 'Another paper of this year has this number.',
  RULING_WAITS: 'A proposal of this kind waits for the chairman. Withdraw it first.',
  RULING_END_REPORTED:
    'The person is reported dead or missing: the decision to manage is not signed. Wait for the approval, or refuse it with a reason.',
  RULING_ONLY_STOP:
    'The record is locked, or a death is reported: only a decision to stop the management (Mẫu 09) can be proposed.',
  RULING_RECORD_ENDED:
    'The record is locked, closed or merged: the paper cannot be signed. Refuse it with a reason.',
};
