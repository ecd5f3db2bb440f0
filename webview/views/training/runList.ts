import * as l10n from '@vscode/l10n';
import type { TrainingFrame, TrainingRequest, TrainingRun } from '#protocol';
import { element, section, textControl } from '#ui';
import { OWN_UNDO } from '../../base/dom';
import { formatCount, formatFixed, formatPercent } from '../../base/format';
import { colorOf } from './colors';

/** The runs that are compared, as a legend; choosing one takes it in hand. Its name can be changed, and it can be removed. */
export function createRunList(request: (request: TrainingRequest) => void) {
  const list = element('div', 'training-runs');
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', l10n.t('Runs'));
  let current: TrainingRun | undefined;
  const name = textControl<string>({
    label: l10n.t('name'),
    read: (text) =>
      text.trim() === '' ? { wrong: l10n.t('Type a name for this run.') } : { value: text.trim() },
    write: (text) => text,
    onChange: (text) => {
      name.clear();
      if (current) request({ type: 'rename', id: current.id, name: text });
    },
  });
  name.element.setAttribute(OWN_UNDO, '');
  const remove = element('button', 'word', l10n.t('Remove this run'));
  remove.type = 'button';
  remove.addEventListener('click', () => current && request({ type: 'remove', id: current.id }));
  const box = section(l10n.t('Runs'), list, name.element, remove);
  let buttons: HTMLButtonElement[] = [];
  let shown = '';
  return {
    element: box,
    draw: ({ runs }: TrainingFrame) => {
      const before = current?.id;
      current = runs.find((run) => run.current);
      const isTyped = name.element.contains(document.activeElement);
      if (current && (current.id !== before || !isTyped)) name.show(current.name);
      remove.hidden = (current?.iteration ?? 0) === 0;
      const ids = runs.map(({ id }) => id).join();
      if (ids !== shown) {
        const focused = buttons.indexOf(document.activeElement as HTMLButtonElement);
        buttons = runs.map(({ id }) => runButton(() => request({ type: 'choose', id })));
        list.replaceChildren(...buttons);
        if (focused >= 0) buttons[Math.min(focused, buttons.length - 1)]?.focus();
        shown = ids;
      }
      for (const [i, run] of runs.entries()) drawRun(buttons[i], run);
    },
  };
}

function runButton(onClick: () => void): HTMLButtonElement {
  const button = element(
    'button',
    'training-run',
    element('span', 'run-swatch'),
    element('span', 'training-run-name'),
    element('span', 'training-run-facts'),
  );
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}

function drawRun(button: HTMLButtonElement | undefined, run: TrainingRun): void {
  const [swatch, name, facts] = button?.children ?? [];
  if (!button || !swatch || !name || !facts) return;
  button.setAttribute('aria-pressed', String(run.current));
  swatch.className = `run-swatch run-${colorOf(run.color)}`;
  setText(name, run.name);
  setText(facts, factsOf(run));
}

function factsOf({ iteration, loss, testAccuracy, clocks }: TrainingRun): string {
  if (iteration === 0) return l10n.t('not begun');
  const seconds = clocks.map((clock) => l10n.t('{0} s', formatFixed(clock.seconds, 1))).join(' / ');
  return [
    l10n.t('iteration {0}', formatCount(iteration)),
    seconds,
    l10n.t('loss {0}', formatFixed(loss, 3)),
    formatPercent(testAccuracy),
  ].join(' · ');
}

/** Text is replaced only where it differs: what stands still stays selected and is not read out again. */
function setText(part: Element, text: string): void {
  if (part.textContent !== text) part.textContent = text;
}
