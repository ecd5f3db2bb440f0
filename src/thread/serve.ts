import * as l10n from '@vscode/l10n';
import type { FromThread, ReadyMessage, ToAnalyst, ToThread, WorkingMessage } from '#protocol';
import { computationOf, textOf } from '../views/engineHalves';
import { useLanguage } from '../views/format';
import { Analyst } from './analyst';
import { answerers } from './answerers';
import { MediaFiles } from './mediaFiles';
import { pack } from './pack';
import { Runner } from './runner';
import type { ThreadData } from './threadData';

/** What the program of a thread needs of the platform it runs on. */
interface Platform {
  readonly post: (message: unknown) => void;
  /** Calls back after the event loop has turned. */
  readonly turn: (callback: () => void) => void;
  /** Calls back after so many milliseconds. */
  readonly later: (callback: () => void, milliseconds: number) => void;
}

/** A thread's program, on whatever platform: makes what answers the host, and returns what hears its messages. */
export function serve(
  { program, strings, language }: ThreadData,
  platform: Platform,
): (message: unknown) => void {
  l10n.config({ contents: { ...strings } });
  useLanguage(language);
  const receive = program === 'runner' ? runViews(platform) : answerQuestions(platform);
  return receive as (message: unknown) => void; // the host posts what the program it asked for hears
}

function runViews({ post, turn, later }: Platform) {
  const media = new MediaFiles();
  const runner = new Runner({
    compute: computationOf,
    textOf,
    newName: () => crypto.randomUUID(),
    resources: { file: media.read, now: () => performance.now() },
    post: (message: FromThread | WorkingMessage) => post(pack(message)),
    turn,
    later,
  });
  post({ type: 'ready' } satisfies ReadyMessage);
  return (message: ToThread) => {
    if (message.type === 'start') media.add(message.media);
    runner.receive(message);
  };
}

function answerQuestions({ post, turn }: Platform) {
  const analyst = new Analyst({ answerers, post, turn });
  return (message: ToAnalyst) => analyst.receive(message);
}
