/**
 * The types of `l10n.t`: only a text that stands in the bundle, with as many values as it has places. What `npm run strings`
 * has not gathered is refused where it is written. TypeScript takes this in place of the package's own declarations.
 */
declare module '@vscode/l10n' {
  type Bundle = typeof import('./bundle.l10n.json');
  type Value = string | number | boolean;

  /** A text of the bundle, in English. */
  export type Text = keyof Bundle;

  /** As many values as the text has places: {0}, {1} and so on. */
  export type Values<
    T extends string,
    Count extends readonly Value[] = [],
  > = T extends `${string}{${Count['length']}}${string}` ? Values<T, [...Count, Value]> : Count;

  export function t<const T extends Text>(text: T, ...values: Values<T>): string;
  export function config(options: { contents: Readonly<Record<string, string>> }): void;
}
