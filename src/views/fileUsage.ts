import type { AxisUsage, ByVariable, FunctionUsage } from '#language';

/** The call of a file after which a function is held: the first of those that tell most of what is held. */
function firstTelling(usage: FunctionUsage, held: readonly string[]): ByVariable<number> {
  const calls = [...(usage.calls ?? []), ...(usage.start ? [usage.start] : [])];
  const told = calls.map((call) => held.filter((variable) => variable in call).length);
  return calls[told.indexOf(Math.max(...told))] ?? {};
}

/** The numbers at which a file itself holds variables of a function, as far as it does, all in one call. */
export function heldInFile(usage: FunctionUsage | undefined, held: readonly string[]): ByVariable<number> {
  if (!usage) return {};
  const call = firstTelling(usage, held);
  const known = held.filter((variable) => variable in call);
  return Object.fromEntries(known.map((variable) => [variable, call[variable] ?? Number.NaN]));
}

/** What a file tells of the variables along the axes of a view, where the others are held. */
export function usageAlong(
  usage: FunctionUsage | undefined,
  axes: readonly string[],
  held: readonly string[],
): AxisUsage | undefined {
  if (!usage) return undefined;
  const call = firstTelling(usage, held);
  const agrees = (other: ByVariable<number>): boolean =>
    held.every((variable) => other[variable] === undefined || other[variable] === call[variable]);
  const along = (numbers: ByVariable<number>): readonly number[] =>
    axes.flatMap((variable) => numbers[variable] ?? []);
  const points = (usage.calls ?? []).filter(agrees).map(along);
  const whole = points.filter((point) => point.length === axes.length);
  const start = usage.start ? along(usage.start) : [];
  const { learningRate, stepCount, h } = usage;
  return {
    points: [...new Map(whole.map((point) => [point.join(), point])).values()],
    ranges: axes.map((variable) => usage.ranges?.[variable]),
    ...(start.length === axes.length && { start }),
    ...(learningRate !== undefined && { learningRate }),
    ...(stepCount !== undefined && { stepCount }),
    ...(h !== undefined && { h }),
  };
}
