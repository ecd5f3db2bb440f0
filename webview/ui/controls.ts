import { element, uniqueId } from '../base/dom';
import { plainText, richText } from './explaining/rich';
import type { Read } from './fields/typedNumbers';
import { toolkitElement, type ValueElement } from './toolkit';

/** A control of one field of the params. */
export interface Control<T> {
  readonly element: HTMLElement;
  readonly show: (value: T) => void;
  /** Says, where it was typed, what to change; from `start` to `end` of the text is marked. */
  readonly fail: (message: string, start: number, end: number) => void;
  /** The sentence goes; that of a text which could not be read stays as long as the text. */
  readonly clear: () => void;
  readonly setDisabled: (disabled: boolean) => void;
}

/** A failure, with the part of a field's text that it is about. */
export interface Failure {
  readonly message: string;
  readonly at?: {
    readonly field: string;
    /** It may as well be about one of these: it is said at the one that was changed last. */
    readonly or?: readonly string[];
    readonly start: number;
    readonly end: number;
  };
}

/** The fields of P that hold a T. */
export type KeysOf<P, T> = { [K in keyof P]-?: P[K] extends T ? K : never }[keyof P] & string;

/** The fields of a view's params that are more than numbers typed into a field. */
export interface FormOptions<P> {
  /** The fields that are left to the view while they are undefined: they show what it has chosen, and a function typed anew leaves them to it again. */
  readonly left?: readonly (keyof P & string)[];
  /** What changes together with a change, unless that says otherwise. */
  readonly also?: (patch: Partial<P>, before: P) => Partial<P>;
  /** Completes changed params: fields that are derived from others follow these. */
  readonly derive?: (asked: P, before: P) => P;
}

export interface TextControlOptions<T> {
  readonly label: string;
  /** 'title' stands large before the field (the formula); 'beside' is an ordinary label; 'unlabelled' is read to a screen reader alone. */
  readonly place?: 'title' | 'beside' | 'unlabelled';
  readonly read: (text: string) => Read<T>;
  readonly write: (value: T) => string;
  readonly onChange: (value: T) => void;
}

/** A control with this attribute shows a text that no params hold, because it could not be read. */
export const UNREAD = 'data-unread';

/** A text field whose text is read as a T at every key; what cannot be read stays as typed, with a sentence. */
export function textControl<T>(options: TextControlOptions<T>): Control<T> {
  const field = toolkitElement('vscode-text-field');
  const problem = problemLine();
  const label = element('label', '', ...richText(options.label));
  label.htmlFor = field.id = uniqueId('field');
  field.textContent = plainText(options.label); // the toolkit takes its accessible name from there, and only from there
  label.addEventListener('click', () => field.focus());
  const box = element('div', `control ${options.place ?? 'beside'}`, label, field, problem.element);
  field.addEventListener('input', () => {
    const read = options.read(field.value);
    const wasUnread = box.hasAttribute(UNREAD);
    box.toggleAttribute(UNREAD, 'wrong' in read);
    if ('wrong' in read) return fail(read.wrong, 0, 0);
    if (wasUnread) clear();
    options.onChange(read.value);
  });
  field.addEventListener('keydown', keepSelectAll);
  const fail = (message: string, start: number, end: number) => {
    markInvalid(field, true);
    problem.say(field.value, message, start, end);
  };
  const clear = () => {
    if (box.hasAttribute(UNREAD)) return;
    markInvalid(field, false);
    problem.clear();
  };
  return {
    element: box,
    show: (value) => {
      const text = options.write(value);
      if (field.value !== text) field.value = text;
      if (!box.hasAttribute(UNREAD)) return;
      box.removeAttribute(UNREAD);
      clear();
    },
    fail,
    clear,
    setDisabled: (disabled) => field.toggleAttribute('disabled', disabled),
  };
}

/** Gives a text field or a slider another label. */
export function relabel(control: HTMLElement, text: string): void {
  control.querySelector('label')?.replaceChildren(...richText(text));
  const field = control.querySelector('vscode-text-field');
  if (!field) return;
  field.textContent = plainText(text);
  field.setAttribute('aria-label', plainText(text)); // the toolkit sets it once
}

/**
 * The browser selects all by itself. VS Code, when it hears of the key, selects all once more a moment later, and what was
 * typed meanwhile would be replaced by the next key.
 */
function keepSelectAll(event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') event.stopPropagation();
}

function markInvalid(field: ValueElement, invalid: boolean): void {
  field.classList.toggle('invalid', invalid);
  if (invalid) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

/** The sentence under a field, and above it the text with the wrong part marked. */
export function problemLine() {
  const box = element('div', 'problem');
  box.setAttribute('role', 'alert');
  return {
    element: box,
    clear: () => box.replaceChildren(),
    say: (text: string, message: string, start: number, end: number) => {
      const marked = element(
        'code',
        '',
        text.slice(0, start),
        element('mark', '', text.slice(start, end)),
        text.slice(end),
      );
      marked.ariaHidden = 'true';
      box.replaceChildren(...(end > start ? [marked] : []), element('span', '', message));
    },
  };
}

export function button(
  name: string,
  onClick: () => void,
  appearance: 'primary' | 'secondary' = 'secondary',
): HTMLElement {
  const made = document.createElement('vscode-button');
  made.setAttribute('appearance', appearance);
  made.textContent = name;
  made.addEventListener('click', onClick);
  return made;
}
