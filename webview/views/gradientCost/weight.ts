import * as l10n from '@vscode/l10n';
import type { GradientCostFrame } from '#protocol';
import { createArithmetic, createReadout, element, richText } from '#ui';
import { formatCount, formatFixed, formatNumber, formatScientific } from '../../base/format';

/** How long brute force needs for one gradient, large, and what 10,000 steps come to by each way. */
export function createEstimates() {
  const readout = createReadout('red');
  const [structuredRun, backpropRun] = [element('span', 'orange'), element('span', 'green')];
  const lines = createArithmetic();
  lines.update([
    [term(l10n.t('<structured>structured</structured>')), structuredRun],
    [term(l10n.t('<backprop>backprop</backprop>')), backpropRun],
  ]);
  return {
    element: element('div', 'cost-estimates', readout.element, lines.element),
    draw: ({ times }: GradientCostFrame) => {
      const [bruteForce, structured, backprop] = times;
      if (!bruteForce || !structured || !backprop) return;
      readout.update(
        l10n.t('10,000 steps by <bruteForce>brute force</bruteForce>'),
        bruteForce.run,
        bruteForce.extrapolated
          ? l10n.t('one step {0}, extrapolated', bruteForce.step)
          : l10n.t('one step {0}', bruteForce.step),
      );
      structuredRun.textContent = structured.run;
      backpropRun.textContent = backprop.run;
    },
  };
}

/** The weight that brute force moves now: its two losses, the quotient, and the same number by the other ways. */
export function createWeight() {
  const name = element('div', 'cost-weight-name');
  const numbers = element('table', 'numbers cost-numbers');
  const remark = element('p', 'cost-note');
  const agreement = element('p', 'cost-note');
  return {
    element: element('div', 'cost-weight', name, numbers, agreement, remark),
    draw: (frame: GradientCostFrame) => {
      const { weight, picture, h } = frame;
      name.textContent =
        weight.pixel === undefined
          ? weight.name
          : l10n.t(
              '{0} · row {1}, column {2}',
              weight.name,
              Math.floor(weight.pixel / picture.columns),
              weight.pixel % picture.columns,
            );
      const away = (other: number) => `Δ ${formatDifference(Math.abs(other - weight.quotient))}`;
      numbers.replaceChildren(
        row('L(w + h)', formatFixed(weight.above, 13)),
        row('L(w − h)', formatFixed(weight.below, 13)),
        row('(…) / 2h', formatGradient(weight.quotient), `h = ${formatScientific(h)}`),
        row(l10n.t('structured'), formatGradient(weight.structured), away(weight.structured)),
        row(l10n.t('backprop'), formatGradient(weight.backprop), away(weight.backprop)),
      );
      remark.textContent = weight.remark;
      agreement.textContent = agreementText(frame);
    },
  };
}

/** Words that say what they name, as one part of a line. */
function term(text: string): HTMLElement {
  return element('span', '', ...richText(text));
}

/** Exactly 0 is 0, and not what rounding left of it. */
function formatGradient(value: number): string {
  return value === 0 ? '0' : formatNumber(value, 9);
}

/** Two digits always, so that nothing jumps; 0 is 0. */
function formatDifference(value: number): string {
  return value === 0 ? '0' : formatNumber(value, 2);
}

function row(name: string, value: string, detail = ''): HTMLElement {
  const head = element('th', '', name);
  head.scope = 'row';
  return element('tr', '', head, element('td', '', value), element('td', 'muted', detail));
}

function agreementText({ agreement, done }: GradientCostFrame): string {
  if (!agreement)
    return l10n.t('Δ is the difference from brute force. Rounding explains up to 2e-11 + 1e-7 |g|.');
  if (done === 1) {
    return l10n.t(
      'Difference from the structured way on one weight: {0}, at {1}. Rounding explains up to {2} there.',
      formatDifference(agreement.difference),
      agreement.name,
      formatDifference(agreement.bound),
    );
  }
  return l10n.t(
    'Largest difference from the structured way on {0} weights: {1}, at {2}. Rounding explains up to {3} there.',
    formatCount(done),
    formatDifference(agreement.difference),
    agreement.name,
    formatDifference(agreement.bound),
  );
}
