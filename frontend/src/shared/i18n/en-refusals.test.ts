import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { fromGraphQL } from '../graphql/errors';
import { setLanguage } from '.';
import { refusals } from './en-refusals';

afterEach(() => setLanguage('vi'));

const server = `${import.meta.dirname}/../../../../server`;
const folders = ['casework', 'casework/store', 'savedview', 'savedview/store'];

/** The codes of what the server says of records of people: refusals, and problems of their content or of a file. */
function codesOf(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'));
  return files.flatMap((name) =>
    [
      ...readFileSync(`${folder}/${name}`, 'utf8').matchAll(
        /(?:fault\.New\(fault\.\w+, |refusal\{|k\.(?:fail|warn)\([^"]*"[^"]*", )"([A-Z_]+)", /g,
      ),
    ].map(([, code = '']) => code),
  );
}

// Said to who calls the server without our pages.
const neverShown = ['EDIT_BY_SAVE', 'MERGE_BY_MERGE', 'PROPOSE_APART', 'RULING_KIND'];

test('every refusal of records of people and of views of them has English', () => {
  const codes = new Set(folders.flatMap((folder) => codesOf(`${server}/${folder}`)));
  expect(codes.size).toBeGreaterThan(60);
  expect([...codes].filter((code) => !refusals[code] && !neverShown.includes(code))).toEqual([]);
});

test('a refusal is said in the language in use, and by the server where that has no words for it', async () => {
  const said = (reason: string) =>
    fromGraphQL({
      message: 'Hồ sơ còn 3 lỗi.',
      extensions: {
        code: 'BAD_INPUT',
        reason,
        problems: [{ code: reason, message: 'Nhập họ và tên.', place: 'a' }],
      },
    });
  expect(said('CASE_INCOMPLETE').message).toBe('Hồ sơ còn 3 lỗi.');
  await setLanguage('en');
  expect(said('CASE_INCOMPLETE').message).toBe(refusals.CASE_INCOMPLETE);
  expect(said('CASE_INCOMPLETE').problems[0]?.message).toBe(refusals.CASE_INCOMPLETE);
  expect(said('SOMETHING_ELSE').message).toBe('Hồ sơ còn 3 lỗi.');
  expect(said('').message).toBe('Hồ sơ còn 3 lỗi.');
});
