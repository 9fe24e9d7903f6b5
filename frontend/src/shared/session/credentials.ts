const usernameForm = /^[a-z0-9][a-z0-9.-]{1,38}[a-z0-9]$/;

/** 3–40 characters: a–z, 0–9, dot, hyphen; begins and ends with a letter or a digit. */
export const isUsername = (text: string): boolean => usernameForm.test(text);

/** What a typed name becomes: lower case, without marks and spaces. */
export function cleanUsername(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9.-]/g, '')
    .slice(0, 40);
}

export const shortestPassword = 8;

// Without characters that are taken for one another when read aloud or copied by hand (0 O, 1 l I).
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A first password of three groups, e.g. "kT4m-9Wqe-x7Hd". */
export function makePassword(random: (count: number) => Uint32Array = randomNumbers): string {
  const chosen = [...random(12)].map((number) => letters[number % letters.length]).join('');
  return `${chosen.slice(0, 4)}-${chosen.slice(4, 8)}-${chosen.slice(8)}`;
}

function randomNumbers(count: number): Uint32Array {
  return crypto.getRandomValues(new Uint32Array(count));
}
