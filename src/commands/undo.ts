import * as vscode from 'vscode';
import { isViewId } from '../panel/restore';
import type { Sessions } from '../panel/sessions';

/** Undo and Redo of a page's context menu: the page says of which view it is. */
export function registerUndo(sessions: Sessions): vscode.Disposable {
  const register = (step: 'undo' | 'redo') =>
    vscode.commands.registerCommand(`gradientLab.${step}`, (context: unknown) => {
      const view: unknown = Object(context)['gradientLab.view'];
      if (isViewId(view)) sessions.find(view)?.[step]();
    });
  return vscode.Disposable.from(register('undo'), register('redo'));
}
