import type { CodeSource, Params } from '#protocol';

/** The function of params, where it is one of a file. */
export function codeOf(params: Params): CodeSource | undefined {
  return 'source' in params && params.source.kind === 'code' ? params.source : undefined;
}

/** What a page asks for, with the function as it is now: the page may know it as it was. */
export function asItStands(asked: Params, now: Params): Params {
  const code = codeOf(now);
  return code ? withSource(asked, code) : asked;
}

/** Params of which the function is read anew, if it is this one. */
export function withSource(params: Params, source: CodeSource): Params {
  const code = codeOf(params);
  const isOther = code?.uri !== source.uri || code.name !== source.name;
  return isOther || JSON.stringify(code) === JSON.stringify(source)
    ? params
    : ({ ...params, source } as Params);
}
