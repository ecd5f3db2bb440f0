import * as vscode from 'vscode';
import { isViewId } from '../panel/restore';
import type { Sessions } from '../panel/sessions';

/** Undo and Redo of a page's context menu: the page says of which view it is, and whether what it shows could not all be read. */
export function registerUndo(sessions: Sessions): vscode.Disposable {
  const register = (step: 'undo' | 'redo') =>
    vscode.commands.registerCommand(`gradientLab.${step}`, (context: unknown) => {
      const { view, isUnread }: Record<string, unknown> = Object(Object(context).gradientLab);
      if (isViewId(view)) sessions.find(view)?.[step](isUnread === true);
    });
  return vscode.Disposable.from(register('undo'), register('redo'));
}
