import * as l10n from '@vscode/l10n';
import type { TrainingFrame, TrainingRequest, TrainingSlot } from '#protocol';
import { element, section } from '#ui';
import { formatCount } from '../../base/format';

interface FileActions {
  readonly openFiles: (slot: TrainingSlot) => void;
  readonly request: (request: TrainingRequest) => void;
}

/** Which digits are learnt, and the way to others, or to a net that was saved. */
export function createFilesSection({ openFiles, request }: FileActions) {
  const text = element('p', 'files-text');
  const embedded = word(l10n.t('Back to the embedded digits'), () => request({ type: 'embeddedDigits' }));
  const hint = element(
    'p',
    'muted',
    l10n.t(
      'Any IDX set will do, plain or gzip: choose its images and labels together (MNIST, Fashion-MNIST).',
    ),
  );
  const row = element(
    'div',
    'actions',
    word(l10n.t('Load digits'), () => openFiles('digits')),
    embedded,
    word(l10n.t('Load net'), () => openFiles('net')),
  );
  return {
    element: section(l10n.t('Digits and nets'), text, hint, row),
    draw: ({ digits }: TrainingFrame) => {
      const counts = [formatCount(digits.training), formatCount(digits.test)] as const;
      const said = l10n.t('{0}: {1} to learn from, {2} to be tested with.', digits.name, ...counts);
      if (text.textContent !== said) text.textContent = said;
      embedded.hidden = digits.embedded;
    },
  };
}

function word(name: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', '', name);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}
