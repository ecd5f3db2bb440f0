import * as vscode from 'vscode';
import { activate as activateOn } from './extension';
import { startWorker } from './host/worker.web';

export { deactivate } from './extension';

/** Where extensions run in a worker of the browser. */
export function activate(context: vscode.ExtensionContext): void {
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist', 'thread.web.js');
  const read = () => vscode.workspace.fs.readFile(program);
  activateOn(context, (data, listeners) => startWorker(read, data, listeners));
}
