// Reads one file that unpacks to very much, in a process of its own: `readBomb.ts SPEC`. Prints the seconds and the megabytes it took.
import { InputError, networkFromNpz, readNpz } from '#engine';
import { bombFile } from './writtenFiles';

const file = bombFile(JSON.parse(process.argv[2] ?? ''));
const began = process.cpuUsage();
for (const read of [readNpz, networkFromNpz]) {
  try {
    read(file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}
const { user, system } = process.cpuUsage(began);
console.log(
  JSON.stringify({ seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }),
);
