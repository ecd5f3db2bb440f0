import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import type { ToWorker } from '#protocol';
import { computationOf } from '../views/computations';
import { textOf } from '../views/texts';
import { pack } from './pack';
import { Runner } from './runner';
import type { ThreadData } from './threadData';

const { media, strings } = workerData as ThreadData;
l10n.config({ contents: { ...strings } });

const runner = new Runner({
  compute: computationOf,
  textOf,
  newName: () => crypto.randomUUID(),
  resources: { file: (name) => readFileSync(join(media, name)), now: () => performance.now() },
  post: (message) => parentPort?.postMessage(pack(message)),
  turn: setImmediate,
});

parentPort?.on('message', (message: ToWorker) => runner.receive(message));
