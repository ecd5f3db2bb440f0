import * as l10n from '@vscode/l10n';
import type {
  FailedMessage,
  FromWebview,
  Params,
  ParamsMessage,
  ShowMessage,
  ToWebview,
  ViewId,
} from '#protocol';
import { element, OPEN_SOURCE, UNREAD } from '#ui';
import type { Channel } from './channel';
import { createElsewhere } from './elsewhere';
import { createFigureActions, type FigureActions } from './figureActions';
import { createBook, createNext } from './story';
import type { UndoStep } from './undo';
import type { PageView } from './view';
import { createView } from './views';

/** Between two asks, in milliseconds: little less than a frame of the screen, in which many pointer events may come. */
const pause = 14;

interface Shown {
  readonly id: ViewId;
  readonly page: PageView<ViewId>;
  readonly actions: FigureActions;
  params: Params;
}

/** What the webview shows: one view, as the host's messages say. */
export class Page {
  #shown: Shown | undefined;
  /** The newest run heard of; what an earlier one says no longer matters. */
  #runId = 0;
  /** The newest run that failed. */
  #failedRun = 0;
  /** The learner asked for the view as it is at first: what comes next is built anew. */
  #resetting = false;
  /** Params to be sent. */
  #asked: Params | undefined;
  /** Params were sent a moment ago. */
  #hasAsked = false;
  /** When params were sent last; 0 before any. */
  #sentAt = 0;

  constructor(
    private readonly main: HTMLElement,
    private readonly channel: Channel,
    /** The number of the gesture that goes on. */
    private readonly gesture: () => number,
  ) {
    main.addEventListener('contextmenu', () => this.#describe(), { capture: true });
    main.addEventListener(OPEN_SOURCE, () => this.#tell({ type: 'openSource' }));
  }

  receive(message: ToWebview): void {
    if (message.type === 'show') return this.#show(message);
    if (message.type === 'writeFailed') return this.#shown?.actions.say(message.message);
    if (message.type === 'handedOver') return this.#shown?.actions.confirm(message.sentence);
    if (message.type === 'elsewhere') return this.#goElsewhere(message.title, message.strings);
    if (message.type === 'clock') return this.#shown?.page.followClock?.(message.clock, message.leads);
    if (!this.#shown || message.runId < this.#runId) return;
    this.#runId = message.runId;
    if (message.type === 'params') return this.#follow(this.#shown, message);
    if (message.type === 'frame') {
      if (message.runId > this.#failedRun) this.#shown.page.answered();
      this.#shown.page.draw(message.frame, message.elapsed);
      this.#shown.actions.drawn();
    } else if (message.type === 'ended') this.#shown.page.ended(message.reason);
    else this.#fail(this.#shown, message);
  }

  /** What could not be read was never sent: it goes first, and what counts is shown again. */
  undo(step: UndoStep): void {
    if (!this.#shown) return;
    const { page, params } = this.#shown;
    if (step === 'undo' && isUnread(page)) page.show(params);
    else this.#tell({ type: step });
  }

  /** What VS Code tells the commands of the menu under the right button. */
  #describe(): void {
    const known = this.#shown && { view: this.#shown.id, isUnread: isUnread(this.#shown.page) };
    this.main.setAttribute('data-vscode-context', JSON.stringify(known ? { gradientLab: known } : {}));
  }

  /** Params that ended their engine are kept as such. */
  #fail({ id, params, page }: Shown, message: FailedMessage): void {
    if (message.engineEnded) this.channel.keep({ view: id, params, engineEnded: true });
    this.#failedRun = message.runId;
    page.failed(message);
  }

  #show(message: ShowMessage): void {
    l10n.config({ contents: { ...message.strings } });
    this.#runId = message.runId;
    this.#sentAt = 0;
    this.#take(this.#standing(message.view) ?? this.#mount(message), message.params);
  }

  /** What was said before the host had heard of the newest params of this page does not replace these. */
  #follow(shown: Shown, { params, heard = this.#sentAt }: ParamsMessage): void {
    if (heard >= this.#sentAt) this.#take(shown, params);
  }

  /** The controls show what is asked now. */
  #take(shown: Shown, params: Params): void {
    this.#asked = undefined; // older than what came
    shown.params = params;
    shown.page.show(params);
    this.channel.keep({ view: shown.id, params });
  }

  /** The view as it stands, if it is what is to be shown. */
  #standing(view: ViewId): Shown | undefined {
    return this.#shown?.id === view && !this.#resetting ? this.#shown : undefined;
  }

  #mount({ view, title, presets, texts, params, next }: ShowMessage): Shown {
    this.#dismount();
    const page = createView(view, {
      presets,
      setParams: (asked) => this.#setParams(asked),
      setClock: (clock) => this.#tell({ type: 'clock', clock }),
      stop: () => this.#tell({ type: 'stop' }),
      request: (request: unknown) => this.#tell({ type: 'request', request }),
      openFiles: (slot) => this.#tell({ type: 'openFiles', slot }),
    });
    this.main.setAttribute('data-view', view);
    const heading = element('h1', 'unseen', title);
    const goesOn = document.activeElement?.closest('.elsewhere, .next') != null;
    this.main.replaceChildren(heading, page.root);
    if (goesOn) focusOnce(heading); // the button that was pressed is gone
    const post = (intent: FromWebview) => this.#tell(intent);
    const actions = createFigureActions({ view, texts, root: page.root, post, reset: () => this.#reset() });
    page.column.append(actions.element, createBook());
    const said = page.root.querySelector('.said') ?? page.root.querySelector('.sentence');
    said?.after(createNext(next, () => this.#tell({ type: 'next' })));
    if (this.#resetting) {
      actions.focusReset();
      scrollTo(0, 0); // the view is seen as it opens
    }
    this.#resetting = false;
    this.#shown = { id: view, page, actions, params };
    return this.#shown;
  }

  #dismount(): void {
    this.#shown?.page.dispose();
    this.#shown = undefined;
    this.#asked = undefined; // it was of the view that goes
  }

  #goElsewhere(title: string, strings: ShowMessage['strings']): void {
    l10n.config({ contents: { ...strings } });
    this.#dismount();
    this.main.removeAttribute('data-view');
    this.main.replaceChildren(createElsewhere(title, () => this.channel.post({ type: 'showHere' })));
  }

  #reset(): void {
    this.#asked = undefined;
    this.#resetting = true;
    this.channel.post({ type: 'reset' });
  }

  /** Asks at once, when the event that changed them was heard by all; what follows within the pause waits for its end. */
  #setParams(params: Params): void {
    if (this.#resetting) return; // of the view that goes
    this.#asked = params;
    if (!this.#hasAsked) queueMicrotask(() => this.#sendParams());
  }

  /** What is asked for comes after the params that were changed before it. */
  #tell(intent: FromWebview): void {
    this.#sendParams();
    this.channel.post(intent);
  }

  #sendParams(): void {
    if (this.#asked === undefined || !this.#shown) return;
    const params = this.#asked;
    this.#asked = undefined;
    this.#hasAsked = true;
    setTimeout(() => {
      this.#hasAsked = false;
      this.#sendParams();
    }, pause);
    this.#shown.params = params;
    this.#sentAt = Math.max(Date.now(), this.#sentAt + 1);
    this.channel.post({ type: 'setParams', params, gesture: this.gesture(), sentAt: this.#sentAt });
    this.channel.keep({ view: this.#shown.id, params });
  }
}

/** Whether a control shows what could not be read. */
function isUnread({ root }: PageView<ViewId>): boolean {
  return root.querySelector(`[${UNREAD}]`) !== null;
}

/** The keyboard goes on from here; it cannot come back by itself. */
function focusOnce(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus();
}
