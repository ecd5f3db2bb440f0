import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerOpenLesson } from './commands/openLesson';
import { registerOpenView } from './commands/openView';
import { Keeping } from './panel/keeping';
import { Lessons } from './panel/lessons';
import { Panels } from './panel/panels';
import { SIDEBAR_ID, Sidebar } from './panel/sidebar';
import { LastUsed } from './support/lastUsed';
import { disposeLog } from './support/log';

export function activate(context: vscode.ExtensionContext): void {
  l10n.config({ contents: vscode.l10n.bundle ?? {} });
  const lastUsed = new LastUsed(context.workspaceState);
  const storage = context.storageUri ?? context.globalStorageUri;
  const keeping = new Keeping(storage, context.workspaceState);
  const parts = { extensionUri: context.extensionUri, lastUsed, keeping };
  const panels = new Panels(parts);
  context.subscriptions.push(
    lastUsed,
    panels,
    registerOpenView(panels),
    registerOpenLesson(panels),
    vscode.window.registerTreeDataProvider('gradientLab.lessons', new Lessons()),
    vscode.window.registerWebviewViewProvider(SIDEBAR_ID, new Sidebar(parts)),
    { dispose: disposeLog },
  );
}
