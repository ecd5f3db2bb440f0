import * as l10n from '@vscode/l10n';
import { formatAligned, formatShare } from '../../base/format';
import { color, onThemeChange } from '../../base/theme';
import type { Figure } from '../contract';
import { arrowKeys, goFar, hintOf, type KeyUse, listenToKeys } from '../shell/keys';
import { offerTable } from '../takeAway/tableDrawing';
import { alongAxis, moveOnTracks } from '../values/cursor';
import { barShare, logBarRange, tickRow } from './barScale';
import { fitTexts } from './barTexts';
import type { Bar, BarChartData, BarChartOptions } from './contract';
import { barColumns } from './tableColumns';

/** Where a bar begins and ends, as shares of the width: from zero to its value. No value, no bar. */
export function barSpan(value: number, min: number, max: number): { start: number; end: number } {
  const share = (at: number): number => Math.max(0, Math.min(1, (at - min) / (max - min)));
  const zero = share(0);
  const end = Number.isNaN(value) ? zero : share(value);
  return { start: Math.min(zero, end), end: Math.max(zero, end) };
}

/** The range that the bars share: zero always, the values, and what the data fixes. */
export function barRange(data: BarChartData): { min: number; max: number } {
  if (data.scale === 'log') return logBarRange(data);
  const { bars, min, max } = data;
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

function textOf({ value, text }: Bar, data: BarChartData): string {
  if (text !== undefined) return text;
  if (data.percent) return formatShare(value);
  const { min, max } = barRange(data);
  return formatAligned(value, Math.max(Math.abs(min), Math.abs(max)), data.digits ?? 4);
}

class BarChart implements Figure<BarChartData> {
  readonly element = document.createElement('div');
  readonly #table = document.createElement('table');
  readonly #ticks = document.createElement('tfoot');
  readonly #live = document.createElement('p');
  readonly #label: string;
  readonly #stopThemes: () => void;
  #data: BarChartData | undefined;
  #rows: BarRow[] = [];
  #cursor = -1;

  constructor(container: HTMLElement, { label }: BarChartOptions) {
    this.#label = label;
    this.element.className = 'figure-bars';
    this.element.tabIndex = 0;
    this.element.setAttribute('role', 'group');
    this.#live.className = 'figure-live';
    this.#live.setAttribute('aria-live', 'polite');
    this.element.append(this.#table, this.#live);
    container.append(this.element);
    offerTable(this.element, () => this.#table, {
      name: () => this.#data?.label ?? label,
      columns: () => barColumns(this.#data?.bars ?? []),
    });
    listenToKeys(this.element, () => this.#keys());
    this.element.addEventListener('blur', () => this.#moveTo(-1));
    this.#stopThemes = onThemeChange(() => this.#fill());
  }

  update(data: BarChartData): void {
    this.#data = data;
    this.element.setAttribute('aria-label', `${data.label ?? this.#label}. ${hintOf(this.#keys())}`);
    this.#fill();
  }

  dispose(): void {
    this.#stopThemes();
    this.element.remove();
  }

  #fill(): void {
    const data = this.#data;
    if (!data) return;
    const { min, max } = barRange(data);
    const log = data.scale === 'log';
    const texts = data.bars.map((bar) => textOf(bar, data));
    fitTexts(this.element, data, texts);
    this.#ticks.replaceChildren(...(data.ticks ? [tickRow(data, { min, max })] : []));
    if (this.#rows.length !== data.bars.length) {
      this.#rows = data.bars.map(buildRow);
      this.#table.replaceChildren(...this.#rows.map(({ row }) => row), this.#ticks);
    }
    this.#rows.forEach((row, i) => {
      const bar = data.bars[i];
      const span = log
        ? { start: 0, end: barShare(bar?.value ?? 0, { min, max }, log) }
        : barSpan(bar?.value ?? 0, min, max);
      if (bar) fillRow(row, bar, texts[i] ?? '', span);
      row.row.classList.toggle('figure-highlight', i === data.highlight);
    });
  }

  #moveTo(cursor: number): void {
    this.#cursor = cursor;
    this.#rows.forEach(({ row }, i) => {
      row.classList.toggle('figure-at', i === cursor);
    });
  }

  #keys(): KeyUse[] {
    const press = (key: string): void => this.#press(key);
    return [{ keys: arrowKeys, hint: l10n.t('Arrow keys read the bars.'), press }, goFar('list', press)];
  }

  #press(key: string): void {
    if (!this.#data) return;
    const { bars } = this.#data;
    const track = { count: bars.length, isDrawn: () => true, position: (index: number) => index };
    const next = moveOnTracks({ track: 0, index: this.#cursor }, alongAxis(key), [track]);
    const bar = next && bars[next.index];
    if (!bar) return;
    this.#moveTo(next.index);
    this.#live.textContent = l10n.t('{0}: {1}', bar.name, textOf(bar, this.#data));
  }
}

/** A few bars as the rows of a table: name, bar, and the value at the bar's end. */
export function createBarChart(container: HTMLElement, options: BarChartOptions): Figure<BarChartData> {
  return new BarChart(container, options);
}
