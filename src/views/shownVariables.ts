type Pair = readonly [string, string];

/** Two variables as they are shown everywhere: x0, as it is typed, is x₀. */
export function shownVariables([first, second]: Pair): Pair {
  return [shown(first), shown(second)];
}

function shown(variable: string): string {
  return variable.replace(/\d/, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? digit);
}
