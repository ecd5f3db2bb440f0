import * as l10n from '@vscode/l10n';
import { takeKey } from '../../base/dom';

/** Something that a figure does at some keys, with the sentence that tells a screen reader so. */
export interface KeyUse {
  /** As `KeyboardEvent.key` names them, letters small, after `Shift+` or `Control+` where one of these is held with them. */
  readonly keys: readonly string[];
  readonly hint: string;
  press(key: string): void;
}

export const acrossKeys: readonly string[] = ['ArrowLeft', 'ArrowRight'];
export const arrowKeys: readonly string[] = [...acrossKeys, 'ArrowUp', 'ArrowDown'];
const farKeys: readonly string[] = ['PageUp', 'PageDown', 'Home', 'End'];
const chooseKeys: readonly string[] = ['Enter', ' '];

/** The keys with Shift held as well. */
export const withShift = (keys: readonly string[]): readonly string[] => [
  ...keys,
  ...keys.map((key) => `Shift+${key}`),
];

/** What the keys do, a sentence a use. */
export const hintOf = (uses: readonly KeyUse[]): string => uses.map(({ hint }) => hint).join(' ');

/** Where the keys lead that go further than the arrow keys: along an axis, up and down a table, along a list. */
export type FarKeys = 'axis' | 'table' | 'list';

function farHint(along: FarKeys): string {
  if (along === 'axis')
    return l10n.t('Page Up and Page Down go further right and left, Home and End to the ends.');
  return along === 'table'
    ? l10n.t('Page Up and Page Down go further up and down, Home and End to the ends of the row.')
    : l10n.t('Page Up and Page Down go further back and on, Home and End to the first and the last.');
}

export const goFar = (along: FarKeys, press: KeyUse['press']): KeyUse => ({
  keys: farKeys,
  hint: farHint(along),
  press,
});

/** Enter and Space choose what the cursor stands on; `hint` says what that is. */
export const choose = (hint: string, press: () => void): KeyUse => ({ keys: chooseKeys, hint, press });

/** The name of a pressed key in `KeyUse.keys`; letters and signs are the same with Shift, which writes them. */
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toLowerCase() : `${shiftKey ? 'Shift+' : ''}${key}`;
  return `${altKey ? 'Alt+' : ''}${ctrlKey || metaKey ? 'Control+' : ''}${name}`;
}

/** Gives the keys pressed in `target` the uses that are in force then, and no key any other; a field in it keeps its keys. */
export function listenToKeys(target: HTMLElement, uses: () => readonly KeyUse[]): void {
  target.addEventListener('keydown', (event) => {
    if (event.target instanceof Element && event.target.matches(':read-write')) return;
    const key = nameOf(event);
    const use = uses().find(({ keys }) => keys.includes(key));
    if (!use) return;
    takeKey(event);
    use.press(key);
  });
}
