import * as l10n from '@vscode/l10n';
import type { FailedMessage, FromWebview, Params, ShowMessage, ToWebview, ViewId } from '#protocol';
import { element, registerToolkit } from '#ui';
import { layerDefaultStyles } from './base/defaultStyles';
import { openChannel } from './channel';
import { createFigureActions, type FigureActions } from './figureActions';
import type { PageView } from './view';
import { createView } from './views';

interface Shown {
  readonly id: ViewId;
  readonly page: PageView<ViewId>;
  readonly actions: FigureActions;
  params: Params;
}

let shown: Shown | undefined;
/** The newest run heard of; what an earlier one says no longer matters. */
let run = 0;
/** The learner asked for the view as it is at first: what comes next is built anew. */
let resetting = false;
/** Params to be sent at the next frame of the screen. */
let asked: Params | undefined;

const channel = openChannel(receive);

function receive(message: ToWebview): void {
  if (message.type === 'show') return show(message);
  if (!shown || message.run < run) return;
  run = message.run;
  if (message.type === 'frame') {
    shown.page.draw(message.frame, message.elapsed);
    shown.actions.drawn();
  } else if (message.type === 'ended') shown.page.ended(message.reason);
  else fail(message);
}

/** Params that ended their engine are kept as such. */
function fail(message: FailedMessage): void {
  if (!shown) return;
  if (message.engineEnded) channel.keep({ view: shown.id, params: shown.params, engineEnded: true });
  shown.page.failed(message);
}

function show(message: ShowMessage): void {
  l10n.config({ contents: { ...message.strings } });
  run = message.run;
  if (resetting || shown?.id !== message.view) mount(message);
  if (!shown) return;
  shown.params = message.params;
  shown.page.show(message.params);
  channel.keep({ view: shown.id, params: shown.params });
}

function mount(message: ShowMessage): void {
  shown?.page.dispose();
  const main = document.querySelector('main');
  const page = createView(message.view, {
    presets: message.presets,
    setParams,
    stop: () => tell({ type: 'stop' }),
    request: (request: unknown) => tell({ type: 'request', request }),
    openFiles: (kind) => tell({ type: 'openFiles', kind }),
  });
  main?.setAttribute('data-view', message.view);
  main?.replaceChildren(element('h1', 'unseen', message.title), page.root);
  const actions = createFigureActions({ view: message.view, root: page.root, post: tell, reset });
  page.column.append(actions.element);
  if (resetting) actions.focusReset();
  resetting = false;
  shown = { id: message.view, page, actions, params: message.params };
}

function reset(): void {
  asked = undefined;
  resetting = true;
  channel.post({ type: 'reset' });
}

function setParams(params: Params): void {
  if (asked === undefined) requestAnimationFrame(sendParams);
  asked = params;
}

/** What is asked for comes after the params that were changed before it. */
function tell(intent: FromWebview): void {
  sendParams();
  channel.post(intent);
}

function sendParams(): void {
  if (asked === undefined || !shown) return;
  shown.params = asked;
  channel.keep({ view: shown.id, params: asked });
  channel.post({ type: 'setParams', params: asked });
  asked = undefined;
}

window.addEventListener('error', (event) =>
  channel.post({ type: 'crashed', message: String(event.error?.stack ?? event.message) }),
);
layerDefaultStyles();
registerToolkit();
channel.post({ type: 'ready' });
