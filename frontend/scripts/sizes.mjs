// Compares what the browser downloads with the budgets, gzip level 9. The first download is what every page needs.
// A route's own part is the closure of its static imports less the first download and less the parts that four or
// more routes share: these are downloaded once, and have a budget of their own.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1024;
const budgets = {
  initialJs: 140 * KB,
  initialCss: 20 * KB,
  // The goal is 110. The grid (38) counts here since designer, documents, forms and reports all draw it; due dates with
  // their explanation are shared by reports and casework; what the pages of casework share among themselves is here too,
  // as they lie in more than four folders (about 23; the words of every item of Mẫu 03 and 05 and of every paper are among it).
  common: 190 * KB,
  route: 60 * KB,
  routes: [
    [/features\/dashboard\//, 50 * KB],
    [/shared\/charts\//, 215 * KB],
    [/features\/reporting\/obligation\//, 45 * KB],
    [/explorer/, 200 * KB],
  ],
};

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const sizeOf = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;

function closure(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const next of manifest[key]?.imports ?? []) closure(next, found);
  return found;
}

function filesOf(keys) {
  const js = new Set();
  const css = new Set();
  for (const key of keys) {
    const chunk = manifest[key];
    if (chunk.file.endsWith('.js')) js.add(chunk.file);
    for (const sheet of chunk.css ?? []) css.add(sheet);
  }
  return { js, css };
}

const total = (files) => [...files].reduce((sum, file) => sum + sizeOf(file), 0);
const entryKey = Object.keys(manifest).find((key) => manifest[key].isEntry);
const frameKey = 'src/app/session/signed-in-frame.tsx';
const signInKey = 'src/app/session/sign-in-page.tsx';
// Every signed-in page needs the entry and the frame: together they are its first download.
const initialKeys = closure(frameKey, closure(entryKey));
const initial = filesOf(initialKeys);
const signIn = filesOf(closure(signInKey, closure(entryKey)));

const lines = [
  ['first download signed in, JS', total(initial.js), budgets.initialJs],
  ['first download signed in, CSS', total(initial.css), budgets.initialCss],
  ['first download of the sign-in, JS', total(signIn.js), budgets.initialJs],
  ['first download of the sign-in, CSS', total(signIn.css), budgets.initialCss],
];

const lazyKeys = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && !initialKeys.has(key));
const parts = new Map(
  lazyKeys.map((key) => [key, [...closure(key)].filter((part) => !initialKeys.has(part))]),
);
// Lazy pieces of one page stand in one folder and count as one user.
const users = new Map();
for (const [key, list] of parts) {
  for (const part of list) users.set(part, (users.get(part) ?? new Set()).add(dirname(key)));
}
const isCommon = (part) => users.get(part).size >= 4;

const common = filesOf([...users.keys()].filter(isCommon));
lines.push(['parts that four or more routes share, JS', total(common.js), budgets.common]);
for (const key of lazyKeys) {
  const own = filesOf(parts.get(key).filter((part) => !isCommon(part)));
  const budget = budgets.routes.find(([pattern]) => pattern.test(key))?.[1] ?? budgets.route;
  lines.push([manifest[key].src ?? key, total(own.js), budget]);
}

let over = 0;
for (const [name, size, budget] of lines) {
  const fits = size <= budget;
  if (!fits) over += 1;
  const kb = (bytes) => (bytes / KB).toFixed(1).padStart(7);
  console.log(`${fits ? 'ok  ' : 'OVER'} ${kb(size)} KB of ${kb(budget)} KB  ${name}`);
}
if (over > 0) {
  console.error(`${over} budgets exceeded`);
  process.exit(1);
}
