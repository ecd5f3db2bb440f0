// A thread that answers questions as their words say, in a process of its own.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Analyst } from '../../src/thread/analyst';
import { answerers } from '../../src/thread/answerers';
import { troubledAnswer } from './troubledAnswer';

const text = troubledAnswer({
  hang: () => {
    for (;;);
  },
  crash: () => process.exit(3),
  isFirst: (name) => {
    const file = path.join(__dirname, `${name}.asked`);
    const isFirst = !existsSync(file);
    writeFileSync(file, '');
    return isFirst;
  },
});
process.once('message', () => {
  const post = (message: unknown) => process.send?.(message);
  const analyst = new Analyst({ answerers: { ...answerers, text }, post, turn: setImmediate });
  process.on('message', (message) => analyst.receive(message as never));
});
process.on('disconnect', () => process.exit());
