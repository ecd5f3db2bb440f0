import * as l10n from '@vscode/l10n';

/** A kept run in which something is missing, or does not fit the rest. */
export function damaged(field: string): Error {
  return new Error(l10n.t('The saved run is damaged: {0} is missing or does not fit.', field));
}

/** @throws an error with a sentence that names the field, unless it holds */
export function must(holds: boolean, field: string): asserts holds {
  if (!holds) throw damaged(field);
}
