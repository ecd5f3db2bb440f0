import type { BarChartData } from './contract';

/** So many columns of a name and a value together leave a bar no room in a narrow panel. */
const LONG = 27;
/** So many columns of a tick reach to the next one. */
const LONG_TICK = 9;

/** How many columns of equal width a text takes: letters of East Asia, and brackets like theirs, take two. */
export function columnsOf(text: string): number {
  return [...text].reduce(
    (sum, letter) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1),
    0,
  );
}

const longestOf = (texts: readonly string[]): number => Math.max(0, ...texts.map(columnsOf));

/** Tells the style sheet what room the texts beside and under the bars need. */
export function fitTexts(element: HTMLElement, data: BarChartData, texts: readonly string[]): void {
  const longest = longestOf(texts);
  const names = longestOf(data.bars.map(({ name }) => name));
  element.style.setProperty('--figure-longest', String(longest));
  element.classList.toggle('figure-long', names + longest > LONG);
  element.classList.toggle(
    'figure-long-ticks',
    longestOf(data.ticks?.map(({ label }) => label) ?? []) > LONG_TICK,
  );
}
