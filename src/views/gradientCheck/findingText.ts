import * as l10n from '@vscode/l10n';
import type { GradientCheck, PartCheck } from '#engine';
import type { GradientCheckParams } from '#protocol';
import { formatCount, formatShown } from '../format';

interface Finding {
  readonly sentence: string;
  readonly warning: boolean;
}

type Kind = PartCheck['diagnosis']['kind'];

/** A factor is called a certain number when it is this near to it. */
const NEAR = 1e-3;

/** The step that is advised. */
const USUAL_STEP = 1e-5;

/** Beyond this the central difference may err by more than a hundredth. */
const LARGE_STEP = 1e-3;

/** The one sentence: what the check finds, from the numbers alone, and where to look. */
export function describeFinding(params: GradientCheckParams, { parts }: GradientCheck): Finding {
  const of = (...kinds: Kind[]) => parts.filter(({ diagnosis }) => kinds.includes(diagnosis.kind));
  const right = of('right', 'empty');
  const kinks = kinkText(parts, params.h);
  if (right.length === parts.length)
    return { sentence: [nothingFound(params, parts), ...kinks].join(' '), warning: false };
  const clauses = [
    ...(right.length > 0 ? [l10n.t('Right: {0}.', names(right))] : []),
    ...factorClauses(params, of('factor'), parts.length),
    ...clause(of('zero'), zeroText),
    ...clause(of('unrelated'), (wrong) => unrelatedText(wrong, right)),
    ...clause(of('few'), (wrong) => fewText(wrong, params.h)),
    ...clause(of('rough'), (wrong) => roughText(wrong, params.h)),
  ];
  const wrong = of('factor', 'zero', 'unrelated').length > 0;
  return { sentence: [...(wrong ? doubts(params.h) : []), ...clauses, ...kinks].join(' '), warning: wrong };
}

/** A large step makes the numerical gradient wrong, which looks like a mistake of backprop. */
function doubts(h: number): string[] {
  if (h <= LARGE_STEP) return [];
  return [
    l10n.t(
      'h = {0} is large, so the numerical gradient itself may be off: try h = 1e-5 before you trust this.',
      short(h),
    ),
  ];
}

function clause(wrong: readonly PartCheck[], say: (wrong: readonly PartCheck[]) => string): string[] {
  return wrong.length > 0 ? [say(wrong)] : [];
}

function names(parts: readonly PartCheck[]): string {
  return parts.map(({ name }) => name).join(', ');
}

/** Two digits, written as the column writes them: 0.0085, 8.5e-5. */
const short = (value: number): string => formatShown(value, 2);

function nothingFound({ bug, batchSize, h }: GradientCheckParams, parts: readonly PartCheck[]): string {
  const blind = parts.filter(({ diagnosis, kinkCount }) => diagnosis.kind === 'empty' && kinkCount > 0);
  if (blind.length > 0) {
    const seen = parts.filter((part) => !blind.includes(part));
    return l10n.t('Right: {0}. Nothing can be judged in {1}.', names(seen), names(blind));
  }
  if (bug === 'batch' && batchSize === 1) {
    return l10n.t(
      'The check finds nothing: with a batch of one image, the division that is forgotten is a division by 1. Take more images.',
    );
  }
  if (bug !== 'none') {
    return l10n.t('The check finds nothing: here the planted bug changes no gradient. Try another seed.');
  }
  const worst = short(Math.max(...parts.map(({ worstError }) => worstError)));
  const fineCount = parts.reduce((sum, { counts }) => sum + counts.fine, 0);
  if (fineCount > 0) return fineText(fineCount, worst, h);
  return parts.some(({ kinkCount }) => kinkCount > 0)
    ? l10n.t(
        'Backprop is right: the worst relative error of all parameters that can be judged is {0}.',
        worst,
      )
    : l10n.t(
        'Backprop is right: the worst relative error of all parameters is {0}. Plant a bug and see how the check finds it.',
        worst,
      );
}

/** All are good but for some that are fine, and why. */
function fineText(count: number, worst: string, h: number): string {
  if (h > USUAL_STEP)
    return count === 1
      ? l10n.t(
          'Backprop is right, but for one parameter the error is above 1e-7, {0}: the central difference itself errs by the order of h^2. Try h = 1e-5.',
          worst,
        )
      : l10n.t(
          'Backprop is right, but for {0} parameters the error is above 1e-7, up to {1}: the central difference itself errs by the order of h^2. Try h = 1e-5.',
          formatCount(count),
          worst,
        );
  return count === 1
    ? l10n.t(
        'Backprop is right: for one parameter the error is above 1e-7, {0}, because its gradient is nearly 0. That is fine.',
        worst,
      )
    : l10n.t(
        'Backprop is right: for {0} parameters the error is above 1e-7, up to {1}, because their gradients are nearly 0. That is fine.',
        formatCount(count),
        worst,
      );
}

/** Parts that are wrong by the same factor are named together. */
function factorClauses(params: GradientCheckParams, wrong: readonly PartCheck[], all: number): string[] {
  const groups: PartCheck[][] = [];
  for (const part of wrong) {
    const { factor } = part.diagnosis;
    const group = groups.find(([first]) => first && isNear(first.diagnosis.factor, factor));
    if (group) group.push(part);
    else groups.push([part]);
  }
  return groups.map((group) => factorText(params, group, group.length === all));
}

const isNear = (factor: number, wanted: number): boolean =>
  Math.abs(factor - wanted) <= NEAR * Math.abs(wanted);

function factorText({ batchSize }: GradientCheckParams, group: readonly PartCheck[], all: boolean): string {
  const factor = group[0]?.diagnosis.factor ?? Number.NaN;
  const who = names(group);
  if (isNear(factor, -1)) {
    return all
      ? l10n.t(
          'Wrong by the factor -1: {0}. Every step would climb. All parts share the error, so look at the sign where the backward pass begins: dy = (y - t) / N.',
          who,
        )
      : l10n.t('Wrong by the factor -1: {0}. Look for a sign in the lines of these parts alone.', who);
  }
  if (isNear(factor, batchSize)) {
    return l10n.t(
      'Wrong by the factor {0}: {1}. The batch holds {0} images: look for the division by N that is missing.',
      batchSize,
      who,
    );
  }
  return l10n.t(
    'Wrong by the factor {0}: {1}. Look for a number that is missing in these lines, or used twice.',
    formatShown(factor, 4),
    who,
  );
}

function zeroText(wrong: readonly PartCheck[]): string {
  return l10n.t(
    'Wrong: {0}. Backprop leaves it at 0, though the loss does depend on it: look for a line that was forgotten. It would never learn.',
    names(wrong),
  );
}

function unrelatedText(wrong: readonly PartCheck[], right: readonly PartCheck[]): string {
  const has = (parts: readonly PartCheck[], name: string) => parts.some((part) => part.name === name);
  const behindW2 = has(wrong, 'W1') && has(wrong, 'b1') && has(right, 'W2') && has(right, 'b2');
  return behindW2
    ? l10n.t(
        'Wrong without a common factor: {0}. The fault lies where the errors go back from the second layer to the first: look at dz1 = np.dot(dy, W2.T), and at what follows.',
        names(wrong),
      )
    : l10n.t('Wrong without a common factor: {0}. Look at the lines of these parts.', names(wrong));
}

function fewText(wrong: readonly PartCheck[], h: number): string {
  const count = wrong.reduce((sum, { counts }) => sum + counts.doubtful + counts.wrong, 0);
  if (h === USUAL_STEP) return fewAtUsualText(count, names(wrong));
  return count === 1
    ? l10n.t(
        'Off by more than 1e-4: one parameter of {0}. A bug would make nearly all wrong; h = {1} takes the numerical gradient to its limits. Try h = 1e-5.',
        names(wrong),
        short(h),
      )
    : l10n.t(
        'Off by more than 1e-4: {0} parameters of {1}. A bug would make nearly all wrong; h = {2} takes the numerical gradient to its limits. Try h = 1e-5.',
        formatCount(count),
        names(wrong),
        short(h),
      );
}

/** There is no better step to be tried. */
function fewAtUsualText(count: number, who: string): string {
  return count === 1
    ? l10n.t(
        'Off by more than 1e-4: one parameter of {0}. A bug would make nearly all wrong; here the numerical gradient is at its limits. Try another seed.',
        who,
      )
    : l10n.t(
        'Off by more than 1e-4: {0} parameters of {1}. A bug would make nearly all wrong; here the numerical gradient is at its limits. Try another seed.',
        formatCount(count),
        who,
      );
}

/** What is not judged, and why: said of the right and of the wrong alike. */
function kinkText(parts: readonly PartCheck[], h: number): string[] {
  const kinked = parts.filter(({ kinkCount }) => kinkCount > 0);
  const count = kinked.reduce((sum, { kinkCount }) => sum + kinkCount, 0);
  if (count === 0) return [];
  return [
    count === 1
      ? l10n.t(
          'One parameter of {0} is not judged: between w - h and w + h the input of a unit passes 0, where ReLU has a kink, and the difference is no slope. h = {1} steps across it: try a smaller h.',
          names(kinked),
          short(h),
        )
      : l10n.t(
          '{0} parameters of {1} are not judged: between w - h and w + h the input of a unit passes 0, where ReLU has a kink, and the difference is no slope. h = {2} steps across it: try a smaller h.',
          formatCount(count),
          names(kinked),
          short(h),
        ),
  ];
}

function roughText(wrong: readonly PartCheck[], h: number): string {
  if (h === USUAL_STEP) return l10n.t('Right to two digits only: {0}. Try another seed.', names(wrong));
  return h > USUAL_STEP
    ? l10n.t(
        'Right to two digits only: {0}. The central difference errs by the order of h^2, and h = {1} is large: try h = 1e-5.',
        names(wrong),
        short(h),
      )
    : l10n.t('Right to two digits only: {0}. Try h = 1e-5.', names(wrong));
}
