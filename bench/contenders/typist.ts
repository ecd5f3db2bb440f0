// A line is typed in many places of a program of 2,000 lines, and its functions are found after each key, for
// bench/outline.ts: node typist.cjs FILE LANGUAGE. Says the times of all keys, in milliseconds, by the clock and of computing.
import { readFileSync } from 'node:fs';
import { findFunctions } from '#language';

const lineCount = 2000;
const [, , name = '', language = 'python'] = process.argv;
const languageId = language === 'typescript' ? language : 'python';
const typed = {
  python: '    total = np.sum((x - 1) ** 2) + loss(w, t)  # "so far"\n',
  typescript: 'const total = xs.reduce((s, x) => s + (x - 1) ** 2, 0) + loss(w, [t]); // "so far"\n',
}[languageId];
const file = readFileSync(name, 'utf8');
/** Scripts declare a name once: each copy of the file has names of its own. */
const declared = languageId === 'typescript' ? /\b(?:const|let|function|class|interface|type) (\w+)/g : /$^/g;
const names = new Set([...file.matchAll(declared)].map(([, one]) => one ?? ''));
const copy = (count: number): string[] =>
  file.replace(/\w+/g, (word) => (names.has(word) ? `${word}${count}` : word)).split('\n');
const lines: string[] = [];
for (let count = 0; lines.length < lineCount; count++) lines.push(...copy(count));
lines.length = lineCount;

const clock: number[] = [];
const computing: number[] = [];
for (let place = 1; place <= 20; place++) {
  const before = `${lines.slice(0, place * 95).join('\n')}\n`;
  const after = `${lines.slice(place * 95).join('\n')}\n`;
  findFunctions(before + after, languageId);
  for (let count = 1; count <= typed.length; count++) {
    const text = before + typed.slice(0, count) + after;
    const [start, used] = [performance.now(), process.cpuUsage()];
    findFunctions(text, languageId);
    const { user, system } = process.cpuUsage(used);
    clock.push(performance.now() - start);
    computing.push((user + system) / 1e3);
  }
}
console.log(JSON.stringify({ clock, computing }));
