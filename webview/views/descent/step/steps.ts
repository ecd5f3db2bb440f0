import * as l10n from '@vscode/l10n';
import type { DescentFrame } from '#protocol';
import { element } from '#ui';
import { afterPaint } from '../../../base/afterPaint';

/** The table of the run: the point and its gradient before each step, exactly as NumPy prints them. */
export function createSteps() {
  const body = element('tbody');
  const head = element('thead', '', row('th', [l10n.t('step'), l10n.t('point'), l10n.t('gradient')]));
  const scroll = element('div', 'scroll steps', element('table', 'numbers', head, body));
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute(
    'aria-label',
    l10n.t('Table of points and gradients at each step, as NumPy prints them'),
  );
  const kept = element('div', 'muted');
  let current: HTMLTableRowElement | undefined;
  let [frame, at]: [DescentFrame | undefined, number] = [undefined, 0];
  let isWritten = true;
  const write = (shown: DescentFrame) => {
    kept.textContent = keptText(shown);
    const { printed, printedSteps: steps, stepCount, final } = shown;
    const rows = printed.map(({ x, gradient }, i) => [String(steps?.[i] ?? i), x, gradient]);
    writeRows(body, [...rows, [String(stepCount), final, l10n.t('the end')]]);
  };
  // It is read, not watched.
  const follow = afterPaint(() => {
    if (!frame) return;
    if (!isWritten) write(frame);
    isWritten = true;
    current?.removeAttribute('aria-current');
    current = body.rows[rowOf(at, frame.printedSteps, body.rows.length - 1)];
    current?.setAttribute('aria-current', 'step');
    if (current) scroll.scrollTop = current.offsetTop - scroll.clientHeight / 2;
  });
  return {
    element: element('div', '', kept, scroll),
    draw: (next: DescentFrame) => {
      frame = next;
      isWritten = false;
      follow();
    },
    /** Marks the step that is looked at, or the last row before it, and brings it into sight; the page itself does not move. */
    mark: (step: number) => {
      at = step;
      follow();
    },
  };
}

/** Writes what has changed: rows that are there already stay. */
function writeRows(body: HTMLTableSectionElement, rows: readonly (readonly string[])[]): void {
  while (body.rows.length > rows.length) body.deleteRow(-1);
  rows.forEach((texts, i) => {
    const standing = body.rows[i];
    if (!standing) body.append(row('td', texts));
    texts.forEach((text, column) => {
      const cell = standing?.cells[column];
      if (cell && cell.textContent !== text) cell.textContent = text;
    });
  });
}

/** The row of a step; where not all have one, of the last one before it. */
function rowOf(step: number, steps: Int32Array | undefined, end: number): number {
  if (!steps) return step;
  const after = steps.findIndex((kept) => kept > step);
  if (after > 0) return after - 1;
  return step > (steps.at(-1) ?? 0) ? end : end - 1;
}

function keptText({ printedSteps, stepCount }: DescentFrame): string {
  if (!printedSteps) return '';
  return l10n.t(
    'Of {0} steps, these are {1}: those at both ends and some between. The trace that can be copied has all.',
    stepCount,
    printedSteps.length,
  );
}

function row(cell: 'td' | 'th', texts: readonly string[]): HTMLTableRowElement {
  const cells = texts.map((text) => element(cell, '', text));
  for (const each of cells) if (cell === 'th') each.setAttribute('scope', 'col');
  return element('tr', '', ...cells);
}
