import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import type { ToThread } from '#protocol';
import { computationOf, textOf } from '../views/engineHalves';
import { useLanguage } from '../views/format';
import { pack } from './pack';
import { Runner } from './runner';
import type { ThreadData } from './threadData';

/** Bundled beside this program. */
const guard = 'guard.cjs';
new Worker(join(__dirname, guard));

/** The first message is what the process is given; all others are for the runner. */
process.once('message', ({ media, strings, language }: ThreadData) => {
  l10n.config({ contents: { ...strings } });
  useLanguage(language);
  const runner = new Runner({
    compute: computationOf,
    textOf,
    newName: () => crypto.randomUUID(),
    resources: { file: (name) => readFileSync(join(media, name)), now: () => performance.now() },
    post: (message) => process.send?.(pack(message)),
    turn: setImmediate,
  });
  process.on('message', (message: ToThread) => runner.receive(message));
});
process.on('disconnect', () => process.exit());
