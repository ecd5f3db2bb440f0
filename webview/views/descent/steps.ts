import * as l10n from '@vscode/l10n';
import type { DescentFrame } from '#protocol';
import { element } from '#ui';

/** The table of the run: x and its gradient before each step, exactly as NumPy prints them. */
export function createSteps() {
  const body = element('tbody');
  const head = element('thead', '', row('th', [l10n.t('step'), 'x', l10n.t('gradient')]));
  const scroll = element('div', 'scroll steps', element('table', 'numbers', head, body));
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', l10n.t('Table of x and gradient at each step, as NumPy prints them'));
  let current: HTMLTableRowElement | undefined;
  return {
    element: scroll,
    draw: (frame: DescentFrame) => {
      const rows = frame.printed.map(({ x, gradient }, step) => row('td', [String(step), x, gradient]));
      const last = row('td', [String(frame.printed.length), frame.final, l10n.t('the end')]);
      body.replaceChildren(...rows, last);
    },
    /** Marks the step that is looked at and brings it into sight; the page itself does not move. */
    mark: (step: number) => {
      current?.removeAttribute('aria-current');
      current = body.rows[step];
      current?.setAttribute('aria-current', 'step');
      if (current) scroll.scrollTop = current.offsetTop - scroll.clientHeight / 2;
    },
  };
}

function row(cell: 'td' | 'th', texts: readonly string[]): HTMLTableRowElement {
  const cells = texts.map((text) => element(cell, '', text));
  for (const each of cells) if (cell === 'th') each.setAttribute('scope', 'col');
  return element('tr', '', ...cells);
}
