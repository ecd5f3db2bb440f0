import * as l10n from '@vscode/l10n';
import type { RegionKind } from '#figures';
import type { Outcome } from '../../../../src/views/descent/shared';

type Known = Exclude<Outcome, 'notYet'>;

/** How the cells of the rate map look: green arrives, blue is on its way, orange goes to and fro, red runs away. */
const looks: Readonly<Record<Known, Omit<RegionKind, 'name'>>> = {
  fast: { color: 'green', hatch: 'none', shares: [0.5, 0.75] },
  slow: { color: 'green', hatch: 'level', shares: [0.25, 0.45] },
  localMinimum: { color: 'purple', hatch: 'level', shares: [0.3, 0.55] },
  onItsWay: { color: 'blue', hatch: 'none', shares: [0.25, 0.6] },
  hardlyMoves: { color: 'blue', hatch: 'upright', shares: [0.1, 0.2] },
  zigzag: { color: 'orange', hatch: 'rising', shares: [0.35, 0.6] },
  oscillates: { color: 'orange', hatch: 'crossed', shares: [0.25, 0.4] },
  diverges: { color: 'red', hatch: 'falling', shares: [0.4, 0.6] },
  frozen: { color: 'purple', hatch: 'crossed', shares: [0.25, 0.4] },
  noBottom: { color: 'red', hatch: 'upright', shares: [0.25, 0.4] },
  noMinimum: { color: 'yellow', hatch: 'level', shares: [0.3, 0.5] },
  atJump: { color: 'yellow', hatch: 'crossed', shares: [0.2, 0.35] },
  noValue: { color: 'foreground', hatch: 'crossed', shares: [0.2, 0.3] },
};

/** Where a run ends, in as few words as fit into a region. */
function nameOf(outcome: Known): string {
  switch (outcome) {
    case 'fast':
      return l10n.t('arrives');
    case 'slow':
      return l10n.t('arrives late');
    case 'localMinimum':
      return l10n.t('a local minimum');
    case 'onItsWay':
      return l10n.t('on its way');
    case 'hardlyMoves':
      return l10n.t('hardly moves');
    case 'zigzag':
      return l10n.t('zigzag');
    case 'oscillates':
      return l10n.t('to and fro');
    case 'diverges':
      return l10n.t('diverges');
    case 'frozen':
      return l10n.t('frozen');
    case 'noBottom':
      return l10n.t('falls without end');
    case 'noMinimum':
      return l10n.t('no minimum');
    case 'atJump':
      return l10n.t('at a jump');
    case 'noValue':
      return l10n.t('no value');
  }
}

/** What a cell says when it is read: where the run of `steps` steps ends, and f there. */
export function sayOutcome(outcome: Outcome, place: string, value: string): string {
  switch (outcome) {
    case 'notYet':
      return l10n.t('{0}: not computed yet', place);
    case 'fast':
      return l10n.t('{0}: arrives in the first half of its steps, f = {1}', place, value);
    case 'slow':
      return l10n.t('{0}: arrives in the second half of its steps, f = {1}', place, value);
    case 'localMinimum':
      return l10n.t('{0}: ends in a local minimum, not in the lowest, f = {1}', place, value);
    case 'onItsWay':
      return l10n.t('{0}: is still on its way at the end, f = {1}', place, value);
    case 'hardlyMoves':
      return l10n.t('{0}: hardly moves, f = {1}', place, value);
    case 'zigzag':
      return l10n.t('{0}: goes to and fro, and closer, f = {1}', place, value);
    case 'oscillates':
      return l10n.t('{0}: goes to and fro, and comes no closer, f = {1}', place, value);
    case 'diverges':
      return l10n.t('{0}: runs away, f = {1}', place, value);
    case 'frozen':
      return l10n.t('{0}: freezes where it is no minimum, f = {1}', place, value);
    case 'noBottom':
      return l10n.t('{0}: f falls without end, f = {1}', place, value);
    case 'noMinimum':
      return l10n.t('{0}: rests where there is no minimum, f = {1}', place, value);
    case 'atJump':
      return l10n.t('{0}: ends beside a jump of f, f = {1}', place, value);
    case 'noValue':
      return l10n.t('{0}: comes to where f or its gradient has no finite value', place);
  }
}

/** How a kind of cell is drawn; undefined for those that are not known yet. */
export function kindOf(outcome: Outcome): RegionKind | undefined {
  return outcome === 'notYet' ? undefined : { name: nameOf(outcome), ...looks[outcome] };
}

/** How a cell that is not computed yet is drawn while it has what was there before: paler, and called so. */
export function keptKindOf(outcome: Outcome): RegionKind | undefined {
  if (outcome === 'notYet') return undefined;
  const { color, hatch, shares } = looks[outcome];
  return { name: l10n.t('from before'), color, hatch, shares: [0.4 * shares[0], 0.4 * shares[1]] };
}
