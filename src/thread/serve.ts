import * as l10n from '@vscode/l10n';
import type { FromThread, ToThread } from '#protocol';
import { computationOf, textOf } from '../views/engineHalves';
import { useLanguage } from '../views/format';
import { MediaFiles } from './mediaFiles';
import { pack } from './pack';
import { Runner } from './runner';
import type { ThreadData } from './threadData';

/** What the program of a thread needs of the platform it runs on. */
interface Platform {
  readonly post: (message: unknown) => void;
  /** Calls back after the event loop has turned. */
  readonly turn: (callback: () => void) => void;
}

/** A thread's program, on whatever platform: makes what answers the host, and returns what hears its messages. */
export function serve(
  { strings, language }: ThreadData,
  { post, turn }: Platform,
): (message: ToThread) => void {
  l10n.config({ contents: { ...strings } });
  useLanguage(language);
  const media = new MediaFiles();
  const runner = new Runner({
    compute: computationOf,
    textOf,
    newName: () => crypto.randomUUID(),
    resources: { file: media.read, now: () => performance.now() },
    post: (message: FromThread) => post(pack(message)),
    turn,
  });
  return (message) => {
    if (message.type === 'start') media.add(message.media);
    runner.receive(message);
  };
}
