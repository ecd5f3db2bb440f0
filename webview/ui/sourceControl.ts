import * as l10n from '@vscode/l10n';
import type { CodeSource, FunctionSource } from '../../src/language/core/functionSource';
import { element } from '../base/dom';
import { button, type Control, problemLine, textControl } from './controls';
import { richText } from './explaining/rich';
import { sourceNews } from './sourceNews';

/** What a page hears when the learner wants to see a function in its file. */
export const OPEN_SOURCE = 'open-source';

/** Which variables of a function are along the axes. */
export interface SourceAxes {
  readonly element: HTMLElement;
  /** Called with those variables as soon as they are others. */
  readonly onDraw: (listener: (chosen: readonly string[]) => void) => void;
}

interface SourceOptions {
  readonly label: string;
  readonly axes: SourceAxes | undefined;
  /** The formula to begin with where none was typed yet. */
  readonly usual: () => string;
  readonly onChange: (source: FunctionSource) => void;
}

/** Where a view's function comes from: a formula to be typed, or a function of a file by its name and place, and the way back to typing. */
export function sourceControl({ label, axes, usual, onChange }: SourceOptions): Control<FunctionSource> {
  let formula: string | undefined;
  let isCode = false;
  const typed = textControl<FunctionSource>({
    label,
    place: 'title',
    read: (text) => ({ value: { kind: 'formula', text } }),
    write: (source) => (source.kind === 'formula' ? source.text : (formula ?? '')),
    onChange: (source) => {
      if (source.kind === 'formula') formula = source.text;
      onChange(source);
    },
  });
  const code = createCode(label, () => {
    const source = { kind: 'formula', text: formula ?? usual() } as const;
    onChange(source);
    show(source);
    typed.element.querySelector<HTMLElement>('vscode-text-field')?.focus();
  });
  axes?.onDraw(code.along);
  const news = sourceNews();
  const partsOf = (shown: HTMLElement, more: readonly HTMLElement[]) => [shown, ...more, news.element];
  const box = element('div', 'source', ...partsOf(typed.element, []));
  const show = (source: FunctionSource) => {
    isCode = source.kind === 'code';
    if (source.kind === 'formula') formula = source.text;
    else code.show(source);
    typed.show(source);
    news.show(source);
    const [shown, ...more] = isCode ? [code.element, ...(axes ? [axes.element] : [])] : [typed.element];
    if (shown && shown.parentElement !== box) box.replaceChildren(...partsOf(shown, more));
  };
  return {
    element: box,
    show,
    fail: (...failure) => {
      news.clear();
      if (isCode) code.fail(failure[0]);
      else typed.fail(...failure);
    },
    clear: () => {
      typed.clear();
      code.clear();
    },
    setDisabled: typed.setDisabled,
  };
}

/** The function's name, which leads to it, and where it stands. */
function createCode(label: string, typeFormula: () => void) {
  const name = element('span', 'code-name');
  const place = element('span', 'code-place');
  const open = element('button', 'code', name, place);
  open.type = 'button';
  open.title = l10n.t('Go to the function in its file');
  open.addEventListener('click', () => open.dispatchEvent(new Event(OPEN_SOURCE, { bubbles: true })));
  const problem = problemLine();
  const back = button(l10n.t('Formula'), typeFormula);
  back.title = l10n.t('Type a formula instead');
  const title = element('span', 'code-title', ...richText(label));
  const row = element('div', 'control title of-code', title, open, back, problem.element);
  return {
    element: row,
    show: ({ name: called, uri, line, cell }: CodeSource) => {
      name.replaceChildren(...breakable(called));
      place.textContent =
        cell === undefined
          ? l10n.t('{0}, line {1}', fileOf(uri), line)
          : l10n.t('{0}, cell {1}', fileOf(uri), cell);
    },
    fail: (message: string) => problem.say('', message, 0, 0),
    /** The variables along the axes, as the function calls them. */
    along: (variables: readonly string[]) => title.replaceChildren(`f(${variables.join(', ')}) =`),
    clear: problem.clear,
  };
}

/** A name that goes on in another line where a word of it ends, if it has to. */
function breakable(name: string): Node[] {
  return name
    .split(/(?<=_)(?!_)/)
    .flatMap((word) => [document.createTextNode(word), document.createElement('wbr')]);
}

/** The last part of an address, as people read it. */
function fileOf(uri: string): string {
  const last =
    uri
      .replace(/[?#].*$/, '')
      .split(/[/:]/)
      .at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
