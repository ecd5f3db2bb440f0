import { registerToolkit } from '#ui';
import { layerDefaultStyles } from './base/defaultStyles';
import { useLanguage } from './base/format';
import { openChannel } from './channel';
import { Gestures } from './gestures';
import { Page } from './page';
import { takeUndo } from './undo';

const main = document.querySelector('main') ?? document.body;
const channel = openChannel((message) => page.receive(message));
const gestures = new Gestures(window);
const page = new Page(main, channel, () => gestures.current);

window.addEventListener('error', (event) =>
  channel.post({ type: 'crashed', message: String(event.error?.stack ?? event.message) }),
);
useLanguage(document.documentElement.lang);
takeUndo(document, (step) => page.undo(step));
layerDefaultStyles();
registerToolkit();
channel.post({ type: 'ready' });
