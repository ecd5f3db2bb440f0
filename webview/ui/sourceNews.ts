import * as l10n from '@vscode/l10n';
import type { CodeSource, FunctionSource } from '../../src/language/core/functionSource';
import { element } from '../base/dom';

/** Milliseconds after an edit in which nothing is said: who types hears their keys. */
const PAUSE = 1000;

/** What a screen reader hears where another function is drawn than before, or the same one was edited in its file. */
export function sourceNews() {
  const box = element('div', 'unseen');
  box.setAttribute('role', 'status');
  let before: CodeSource | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const clear = () => {
    clearTimeout(waiting);
    box.textContent = '';
  };
  return {
    element: box,
    clear,
    show: (source: FunctionSource) => {
      const now = source.kind === 'code' ? source : undefined;
      const news = now && before && newsOf(before, now);
      if (news || !now) clear();
      if (news)
        waiting = setTimeout(() => {
          box.textContent = news;
        }, PAUSE);
      before = now;
    },
  };
}

function newsOf(before: CodeSource, now: CodeSource): string | undefined {
  if (before.name !== now.name || before.uri !== now.uri) return l10n.t('{0} is drawn now.', now.name);
  const textOf = ({ program, modules }: CodeSource) => JSON.stringify([program, modules]);
  return textOf(before) === textOf(now)
    ? undefined
    : l10n.t('{0} was edited: picture and numbers are of what it is now.', now.name);
}
