import type {
  EndedMessage,
  FailedMessage,
  FrameMessage,
  FromThread,
  Params,
  ToWebview,
  ViewId,
  WriteFailedMessage,
} from '#protocol';
import { parseIntent } from './intent';
import type { SessionParts } from './sessionParts';

/**
 * What one page shows: the view, its params, the newest run and what came of it. The page may vanish (hidden) and come
 * back at any time; when it says `ready`, all that it needs is said again.
 */
export class Session {
  #runId = 0;
  #view: ViewId;
  #params: Params;
  #pageReady = false;
  /** The newest frame of this view, of whichever run: after a failure the last good picture stays. */
  #frame: FrameMessage | undefined;
  #outcome: EndedMessage | FailedMessage | undefined;

  constructor(
    private readonly parts: SessionParts,
    view: ViewId,
    params: Params,
    engineEnded = false,
  ) {
    this.#view = view;
    this.#params = params;
    this.#begin(engineEnded);
  }

  get view(): ViewId {
    return this.#view;
  }

  /** The newest params that could be read. */
  get params(): Params {
    return this.#params;
  }

  /** The newest run took its engine with it. */
  get engineEnded(): boolean {
    return this.#outcome?.type === 'failed' && this.#outcome.engineEnded === true;
  }

  /** Shows a view from its beginning, as a command or a lesson asks. */
  open(view: ViewId, params: Params, engineEnded = false): void {
    this.#view = view;
    this.#params = params;
    this.#frame = undefined;
    this.#begin(engineEnded);
    this.#replay();
  }

  /** The page is gone until it says `ready` again. */
  pageGone(): void {
    this.#pageReady = false;
  }

  /** A message from the page, of any shape. */
  handle(message: unknown): void {
    const intent = parseIntent(message);
    switch (intent?.type) {
      case 'ready':
        this.#pageReady = true;
        return this.#replay();
      case 'setParams':
        return this.#setParams(intent.params);
      case 'stop':
        return this.parts.engine.stop(this.#runId);
      case 'request':
        return this.#request(intent.request);
      case 'openFiles':
        return this.#openFiles(intent.slot);
      case 'reset':
        return this.open(this.#view, this.parts.defaults(this.#view));
      case 'writeText':
        return this.#write(intent.kind);
      case 'copyText':
      case 'saveFile':
        return this.parts.handOver(intent);
      case 'crashed':
        return this.parts.log(`page: ${intent.message}`);
      default:
        return this.parts.log(`page: a message of unknown shape was ignored: ${JSON.stringify(message)}`);
    }
  }

  /** A result of the engine; one of an earlier run no longer matters. */
  receive(message: FromThread): void {
    if (message.type === 'written') return this.parts.handOver(message);
    if (message.type === 'writeFailed') return this.#writeFailed(message);
    if (message.type === 'keep') return this.parts.keep(message);
    if (message.runId !== this.#runId) return;
    if (message.type === 'chosen') return this.parts.useChosen(message.slot, message.inUse);
    if (message.type === 'adopted') return this.#adopt(message.params);
    if (message.type === 'frame') this.#frame = message;
    else this.#outcome = message;
    if (message.type === 'failed' && message.detail) this.parts.log(message.detail);
    if (this.engineEnded) this.parts.remember(this.#view, this.#params, true);
    this.#post(message);
  }

  /** Params that ended their engine before wait for the learner. */
  #begin(engineEnded: boolean): void {
    if (!engineEnded) return this.#start();
    this.parts.engine.stop(this.#runId);
    this.#runId += 1;
    const message = this.parts.whyNotStarted();
    this.#outcome = { type: 'failed', runId: this.#runId, message, engineEnded };
  }

  #start(): void {
    this.#runId += 1;
    this.#outcome = undefined;
    this.parts.remember(this.#view, this.#params, false);
    this.parts.engine.start(this.#view, this.#runId, this.#params);
  }

  #setParams(input: unknown): void {
    const parsed = this.parts.parse(this.#view, input);
    const goesOn = this.#outcome === undefined;
    if (!parsed.ok) return this.#refuse(parsed.failure, goesOn);
    const follows = goesOn && this.parts.follows(this.#view, this.#params, parsed.params);
    this.#params = parsed.params;
    if (!follows) return this.#start();
    this.parts.remember(this.#view, this.#params, false);
    this.parts.engine.tell(this.#runId, { type: 'params', params: this.#params });
  }

  /** A computation that can follow its learner is not ended by a slip of the keys; any other is. */
  #refuse(failure: Pick<FailedMessage, 'message' | 'at' | 'detail'>, goesOn: boolean): void {
    if (goesOn && this.parts.follows(this.#view, this.#params, this.#params)) {
      this.#post({ type: 'failed', runId: this.#runId, ...failure });
      return;
    }
    this.parts.engine.stop(this.#runId);
    this.#runId += 1;
    this.receive({ type: 'failed', runId: this.#runId, ...failure });
  }

  #request(input: unknown): void {
    const request = this.parts.parseRequest(this.#view, input);
    if (request === undefined) {
      return this.parts.log(`page: an unknown request was ignored: ${JSON.stringify(input)}`);
    }
    if (this.#outcome) this.#start();
    this.parts.engine.tell(this.#runId, { type: 'request', request });
  }

  #openFiles(name: string): void {
    const slot = this.parts.parseSlot(this.#view, name);
    if (slot === undefined) return this.parts.log(`page: an unknown slot was ignored: ${name}`);
    this.parts.openFiles(this.#view, slot, this.#runId);
  }

  #write(kind: string): void {
    const text = this.parts.texts(this.#view).find((one) => one.kind === kind);
    if (!text) return this.parts.log(`page: an unknown text was ignored: ${kind}`);
    this.parts.engine.write(text.kind, this.#view, this.#runId, this.#params);
  }

  /** What became of the run is another matter, and stands. */
  #writeFailed(message: WriteFailedMessage): void {
    if (message.detail) this.parts.log(message.detail);
    if (message.view === this.#view) this.#post(message);
  }

  #adopt(params: Params): void {
    this.#params = params;
    this.parts.remember(this.#view, params, false);
    this.#show(this.#runId);
  }

  /** The frame may be of an earlier run than the newest: `show` names the earlier, so that the page takes both. */
  #replay(): void {
    this.#show(this.#frame?.runId ?? this.#runId);
    if (this.#frame) this.#post(this.#frame);
    if (this.#outcome) this.#post(this.#outcome);
  }

  #show(runId: number): void {
    const { title, presets, texts, strings } = this.parts;
    const view = this.#view;
    this.#post({
      type: 'show',
      view,
      title: title(view),
      runId,
      params: this.#params,
      presets: presets(view),
      texts: texts(view),
      strings: strings(),
    });
  }

  #post(message: ToWebview): void {
    if (this.#pageReady) this.parts.post(message);
  }
}
