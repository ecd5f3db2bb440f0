import { registerToolkit } from '#ui';
import { layerDefaultStyles } from './base/defaultStyles';
import { useLanguage } from './base/format';
import { openChannel } from './channel';
import { Page } from './page';

const main = document.querySelector('main') ?? document.body;
const channel = openChannel((message) => page.receive(message));
const page = new Page(main, channel);

window.addEventListener('error', (event) =>
  channel.post({ type: 'crashed', message: String(event.error?.stack ?? event.message) }),
);
useLanguage(document.documentElement.lang);
layerDefaultStyles();
registerToolkit();
channel.post({ type: 'ready' });
