import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { copyExtension } from './extensionCopy';
import { slowness, useWorkbench } from './harness';
import { type, waitForTexts } from './reading';

/** The code that a thread runs instead of computing, by the formula that asks for it. On Node it fills the memory before its time is over. */
const ways = {
  hang: 'for (;;);',
  lists: 'for (const kept = []; ; ) kept.push(kept.length);',
  rows: 'const row = Array.from({ length: 2 ** 16 }, (_, i) => i); for (const kept = []; ; ) kept.push(row.slice());',
  typed: 'for (const kept = []; ; ) kept.push(new Float64Array(2 ** 20).fill(1));',
  strings: "for (const kept = []; ; ) kept.push(('x'.repeat(2 ** 20) + kept.length).toUpperCase());",
  memory: `for (const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536 }); ; ) {
    const before = memory.grow(256);
    new Uint8Array(memory.buffer).fill(1, before * 65536);
  }`,
};

/** A copy of the extension whose threads do what their formula says. */
function layThreads(program: string, listen: string) {
  const copy = copyExtension();
  const file = path.join(copy.folder, 'dist', program);
  const cases = Object.entries(ways).map(([way, code]) => `if (formula === '${way}') { ${code} }`);
  const heard = `(data) => { const formula = data?.params?.source?.text; ${cases.join('\n')} }`;
  writeFileSync(file, `${listen.replace('HEAR', heard)}\n${readFileSync(file, 'utf8')}`);
  after(() => copy.remove());
  return copy.folder;
}

interface End {
  readonly way: keyof typeof ways;
  readonly says: RegExp;
}

const tooLong: End = { way: 'hang', says: /This took longer than 8 seconds and was stopped\./ };
const memory = /This needed more memory than it may have and was stopped\. Try smaller numbers\./;
/** On a machine that is slowed down, the time may be over first. */
const tooMuch = (way: keyof typeof ways): End => ({
  way,
  says: slowness > 1 ? new RegExp(`${memory.source}|${tooLong.says.source}`) : memory,
});

const hosts = {
  // On Node a process beside the host, which is ended when it holds too much of whatever kind.
  node: {
    extension: layThreads('thread.cjs', "process.on('message', HEAR);"),
    ends: [tooLong, ...(['rows', 'typed', 'strings', 'memory'] as const).map(tooMuch)],
  },
  // A browser tells nobody what a worker holds.
  web: {
    extension: layThreads('thread.web.js', "addEventListener('message', ({ data }) => (HEAR)(data));"),
    ends: [tooLong, tooMuch('lists')],
  },
};

for (const host of ['node', 'web'] as const)
  describe(`a thread, on the ${host} host`, () => {
    const { extension, ends } = hosts[host];
    const workbench = useWorkbench({ host, extension });

    for (const [i, { way, says }] of ends.entries())
      it(`that ends by ${way} costs a sentence; its view and the others go on`, async () => {
        const other = await workbench().fresh('stepSize');
        await waitForTexts(other, 'Central difference, h = 0.1');
        const view = await workbench().open('tangent');
        await type(view, 'f(x) =', way);
        await waitForTexts(view, says);
        await type(view, 'f(x) =', `${i + 2}x`);
        await waitForTexts(view, `exact ${i + 2}`);
        const again = await workbench().open('stepSize');
        await type(again, 'f(x) =', `${i + 2}x^2`);
        await waitForTexts(again, `exact ${2 * (i + 2)}`);
      });
  });
