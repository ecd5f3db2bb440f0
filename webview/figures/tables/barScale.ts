import type { BarChartData } from './contract';

/** The share of the width at which a value of the range stands, 0 to 1; on a log scale what is not above 0 stands at 0. */
export function barShare(value: number, { min, max }: { min: number; max: number }, log: boolean): number {
  const at = log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Number.isNaN(at) ? 0 : Math.max(0, Math.min(1, at));
}

/** The range of bars on a log scale: as fixed, or from a decade below the least value to the largest. */
export function logBarRange({ bars, min, max }: BarChartData): { min: number; max: number } {
  const values = bars.map(({ value }) => value).filter((value) => value > 0 && Number.isFinite(value));
  const low = min ?? 10 ** (Math.floor(Math.log10(Math.min(...values, max ?? Number.POSITIVE_INFINITY))) - 1);
  const high = max ?? Math.max(...values, low * 10);
  if (low > 0 && Number.isFinite(low)) return { min: low, max: high };
  return { min: 1, max: 10 };
}

/** The foot of the chart: its ticks, each with a thin line up through the bars. Nothing that the bars do not say. */
export function tickRow(data: BarChartData, range: { min: number; max: number }): HTMLTableRowElement {
  const row = document.createElement('tr');
  const cell = document.createElement('td');
  row.setAttribute('aria-hidden', 'true');
  row.style.setProperty('--figure-rows', String(data.bars.length));
  for (const { value, label } of data.ticks ?? []) {
    if (value < range.min || value > range.max) continue;
    const tick = document.createElement('span');
    tick.textContent = label;
    tick.style.setProperty('--figure-end', String(barShare(value, range, data.scale === 'log')));
    cell.append(tick);
  }
  row.append(document.createElement('td'), cell);
  return row;
}
