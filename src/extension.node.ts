import * as vscode from 'vscode';
import { activate as activateOn } from './extension';
import { startProcess } from './host/worker.node';

export { deactivate } from './extension';

/** Where extensions run on Node: on the desktop and on a remote machine. */
export function activate(context: vscode.ExtensionContext): void {
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist', 'thread.cjs').fsPath;
  activateOn(context, (data, listeners) => startProcess(program, data, listeners));
}
