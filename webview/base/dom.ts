/** An HTML element with a class and children. Text becomes text nodes, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className?: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

let count = 0;

/** An id that no other element has, to join labels and descriptions to what they name. */
export function uniqueId(prefix: string): string {
  count += 1;
  return `${prefix}-${count}`;
}

/** A field with this attribute holds a text that is none of the params: its undo is the browser's, not the page's. */
export const OWN_UNDO = 'data-own-undo';

/** Keeps a key that a figure has used from the page and from VS Code, which listens for its own shortcuts on the window. */
export function takeKey(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
