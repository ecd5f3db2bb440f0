import * as l10n from '@vscode/l10n';
import { formatAligned } from '../ui/number';
import { color, onThemeChange } from '../ui/theme';
import { moveOnTracks } from './cursor';
import type { Bar, BarChartData, BarChartOptions, Figure } from './types';

/** Where a bar begins and ends, as shares of the width: from zero to its value. No value, no bar. */
export function barSpan(value: number, min: number, max: number): { start: number; end: number } {
  const share = (at: number): number => Math.max(0, Math.min(1, (at - min) / (max - min)));
  const zero = share(0);
  const end = Number.isNaN(value) ? zero : share(value);
  return { start: Math.min(zero, end), end: Math.max(zero, end) };
}

/** The range that the bars share: zero always, the values, and what the data fixes. */
export function barRange({ bars, min, max }: BarChartData): { min: number; max: number } {
  const values = bars.map(({ value }) => value).filter(Number.isFinite);
  const low = min ?? Math.min(0, ...values);
  const high = max ?? Math.max(0, ...values);
  return high > low ? { min: low, max: high } : { min: low, max: low + 1 };
}

interface BarRow {
  readonly row: HTMLTableRowElement;
  readonly name: HTMLElement;
  readonly bar: HTMLElement;
  readonly value: HTMLElement;
}

function buildRow(): BarRow {
  const row = document.createElement('tr');
  const name = document.createElement('th');
  name.scope = 'row';
  const cell = document.createElement('td');
  const bar = document.createElement('div');
  bar.className = 'figure-bar';
  bar.setAttribute('aria-hidden', 'true');
  const value = document.createElement('span');
  cell.append(bar, value);
  row.append(name, cell);
  return { row, name, bar, value };
}

function fillRow(
  { row, name, bar, value }: BarRow,
  one: Bar,
  text: string,
  span: { start: number; end: number },
): void {
  name.textContent = one.name;
  value.textContent = text;
  row.style.setProperty('--figure-ink', color(one.color ?? 'blue'));
  row.style.setProperty('--figure-start', String(span.start));
  row.style.setProperty('--figure-end', String(span.end));
  bar.hidden = Number.isNaN(one.value);
}

/** A few bars as the rows of a table: name, bar, and the value at the bar's end. */
export function createBarChart(container: HTMLElement, options: BarChartOptions): Figure<BarChartData> {
  const element = document.createElement('div');
  element.className = 'figure-bars';
  element.tabIndex = 0;
  element.setAttribute('role', 'group');
  const table = document.createElement('table');
  const live = document.createElement('p');
  live.className = 'figure-live';
  live.setAttribute('aria-live', 'polite');
  element.append(table, live);
  container.append(element);
  let data: BarChartData | undefined;
  let rows: BarRow[] = [];
  let cursor = -1;
  const textOf = (value: number, shown: BarChartData): string => {
    const { min, max } = barRange(shown);
    return formatAligned(value, Math.max(Math.abs(min), Math.abs(max)), shown.digits ?? 4);
  };
  const mark = (): void => {
    rows.forEach(({ row }, i) => {
      row.classList.toggle('figure-highlight', i === data?.highlight);
      row.classList.toggle('figure-at', i === cursor);
    });
  };
  const fill = (): void => {
    if (!data) return;
    const shown = data;
    const { min, max } = barRange(shown);
    if (rows.length !== shown.bars.length) {
      rows = shown.bars.map(buildRow);
      table.replaceChildren(...rows.map(({ row }) => row));
    }
    shown.bars.forEach((bar, i) => {
      const row = rows[i];
      if (row) fillRow(row, bar, textOf(bar.value, shown), barSpan(bar.value, min, max));
    });
    mark();
  };
  element.addEventListener('keydown', (event) => {
    if (!data) return;
    const key = { ArrowDown: 'ArrowRight', ArrowUp: 'ArrowLeft' }[event.key] ?? event.key;
    const track = { count: data.bars.length, isDrawn: () => true, position: (index: number) => index };
    const next = moveOnTracks({ track: 0, index: cursor }, key, [track]);
    const bar = next && data.bars[next.index];
    if (!bar) return;
    event.preventDefault();
    cursor = next.index;
    mark();
    live.textContent = l10n.t('{0}: {1}', bar.name, textOf(bar.value, data));
  });
  element.addEventListener('blur', () => {
    cursor = -1;
    mark();
  });
  const stopThemes = onThemeChange(fill);
  return {
    element,
    update(next) {
      data = next;
      element.setAttribute(
        'aria-label',
        `${next.label ?? options.label}. ${l10n.t('Arrow keys read the bars.')}`,
      );
      fill();
    },
    dispose() {
      stopThemes();
      element.remove();
    },
  };
}
