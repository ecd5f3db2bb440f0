import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { copyExtension } from './extensionCopy';
import { useWorkbench } from './harness';
import { type, waitForTexts } from './reading';

/** What a thread does instead of computing when this is its formula. */
const ways = {
  hang: 'for (;;);',
  devour: 'for (const kept = []; ; ) kept.push(kept.length);',
};

const copy = copyExtension();
const program = path.join(copy.folder, 'dist/thread.web.js');
const cases = Object.entries(ways).map(([way, code]) => `if (formula === '${way}') ${code}`);
writeFileSync(
  program,
  `addEventListener('message', ({ data }) => {
     const formula = data.params?.source.text;
     ${cases.join('\n')}
   });
   ${readFileSync(program, 'utf8')}`,
);
after(() => copy.remove());

describe('a thread in the web host', () => {
  const workbench = useWorkbench({ host: 'web', extension: copy.folder });

  const ends: { what: string; way: keyof typeof ways; says: string; next: string; exact: string }[] = [
    {
      what: 'never comes back',
      way: 'hang',
      says: 'This took longer than 8 seconds and was stopped.',
      next: 'x^3',
      exact: 'exact 75',
    },
    {
      what: 'asks for more than there is',
      way: 'devour',
      says: 'This needed more memory than it may have and was stopped.',
      next: 'x^2',
      exact: 'exact 10',
    },
  ];
  for (const { what, way, says, next, exact } of ends)
    it(`that ${what} costs a sentence; the view and the others go on`, async () => {
      const other = await workbench().open('stepSize');
      await waitForTexts(other, 'float32(1e-50) = 0');
      const view = await workbench().open('tangent');
      await type(view, 'f(x) =', way);
      await waitForTexts(view, says);
      await type(view, 'f(x) =', next);
      await waitForTexts(view, exact);
      const again = await workbench().open('stepSize');
      await type(again, 'f(x) =', next);
      await waitForTexts(again, exact);
    });
});
