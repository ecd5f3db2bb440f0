import { OWN_UNDO } from './base/dom';

export type UndoStep = 'undo' | 'redo';

/**
 * Takes undo and redo for the page's own history: the keys before VS Code hears of them, and the command that its menu, or it
 * itself after the keys, would run in the page. So two histories never run at once.
 */
export function takeUndo(document: Document, take: (step: UndoStep) => void): void {
  const window = document.defaultView;
  const original = document.execCommand.bind(document);
  const isOwn = () => document.activeElement?.closest(`[${OWN_UNDO}]`) !== null;
  document.execCommand = (command, ...others) => {
    if ((command !== 'undo' && command !== 'redo') || isOwn()) return original(command, ...others);
    take(command);
    return true;
  };
  const hear = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (step === undefined || isOwn()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    take(step);
  };
  window?.addEventListener('keydown', hear, { capture: true });
}

/** Ctrl or Cmd with Z undoes; with Shift and Z, or with Y, redoes. */
function stepOf(event: KeyboardEvent): UndoStep | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  if (/^z$/i.test(event.key)) return event.shiftKey ? 'redo' : 'undo';
  return /^y$/i.test(event.key) && !event.shiftKey ? 'redo' : undefined;
}
