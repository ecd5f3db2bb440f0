import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as l10n from '@vscode/l10n';

/** Whether l10n.t takes a text; the compiler knows it before anything runs. */
type Taken<T extends string> = T extends l10n.Text ? true : false;

it('is known to the compiler: which texts there are, and how many values each takes', () => {
  const question = '{0} is there already. Replace it?';
  const known: Taken<typeof question> = true;
  const unknown: Taken<'No learner has ever read this.'> = false;
  const one: l10n.Values<typeof question>['length'] = 1;
  const none: l10n.Values<'Copied to the clipboard.'>['length'] = 0;
  const two: l10n.Values<'{0} could not be saved: {1}'>['length'] = 2;
  assert.deepEqual([known, unknown, one, none, two], [true, false, 1, 0, 2]);
  assert.equal(l10n.t(question, 'a.png'), 'a.png is there already. Replace it?');
});
