import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as l10n from '@vscode/l10n';

it('is refused by the compiler, a text outside the bundle or with other values than it has places for', () => {
  assert.equal(l10n.t('{0} is there already. Replace it?', 'a.png'), 'a.png is there already. Replace it?');
  // @ts-expect-error: no such text
  l10n.t('No learner has ever read this.');
  // @ts-expect-error: a value is missing
  l10n.t('{0} is there already. Replace it?');
  // @ts-expect-error: one too many
  l10n.t('Copied to the clipboard.', 1);
});
