import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerOpenLesson } from './commands/openLesson';
import { registerOpenView } from './commands/openView';
import { registerStart } from './commands/start';
import { registerUndo } from './commands/undo';
import { FollowSources } from './editor/followSources';
import { goToSource } from './editor/goToSource';
import { registerEditor } from './editor/register';
import type { StartThread } from './host/threads';
import { createSession } from './panel/createSession';
import { Keeping } from './panel/keeping/keeping';
import { readAddress } from './panel/keeping/openFiles';
import { sharedFolder, storageAt } from './panel/keeping/storage';
import { Lessons } from './panel/lessons';
import { mediaReader } from './panel/media';
import { Panels } from './panel/panels';
import type { Session } from './panel/session/session';
import { Sessions } from './panel/sessions';
import { SIDEBAR_ID, Sidebar } from './panel/sidebar';
import { analysisOn } from './support/analysis';
import { inBackground } from './support/inBackground';
import { LastUsed } from './support/lastUsed';
import { disposeLog, log } from './support/log';
import { textLanguage } from './support/textLanguage';
import { useLanguage } from './views/format';

/** Closes what is open and waits until it has kept what it had. */
let closeAll: () => Promise<void> = async () => undefined;

/** Makes the parts and registers them; how a thread is started is all that the hosts differ in. */
export function activate(context: vscode.ExtensionContext, startThread: StartThread): void {
  l10n.config({ contents: vscode.l10n.bundle ?? {} });
  useLanguage(textLanguage());
  const lastUsed = new LastUsed(context.workspaceState, log);
  const keeping = new Keeping({
    storage: storageAt(
      () => (context.storageUri ? sharedFolder(context.storageUri) : context.globalStorageUri),
      vscode.workspace.fs,
    ),
    state: context.workspaceState,
    readFile: readAddress,
    log,
    now: Date.now,
  });
  const { extensionUri } = context;
  const analysis = analysisOn(startThread);
  const readMedia = mediaReader(extensionUri);
  const sources = { startThread, analysis, readMedia, lastUsed, keeping };
  const follow = new FollowSources(analysis, () => sessions);
  const sessions = new Sessions((opened, abandoned, isFollowed) => {
    const made = createSession(sources, opened, abandoned, isFollowed);
    follow.begin(made.session);
    return made;
  }, inBackground);
  closeAll = async () => {
    await sessions.close();
    await keeping.settled();
  };
  const openSource = (session: Session) => inBackground(goToSource(session));
  const parts = { extensionUri, lastUsed, sessions, openSource };
  const panels = new Panels(parts);
  const sidebar = new Sidebar(parts, panels);
  context.subscriptions.push(
    lastUsed,
    panels,
    analysis,
    registerOpenView(panels),
    registerOpenLesson(panels),
    registerUndo(sessions),
    follow,
    registerEditor({ analysis, panels, sessions, sidebar, state: context.workspaceState }),
    registerStart(analysis, context.workspaceState),
    vscode.window.registerTreeDataProvider('gradientLab.lessons', new Lessons()),
    vscode.window.registerWebviewViewProvider(SIDEBAR_ID, sidebar),
    { dispose: disposeLog },
  );
}

/** VS Code waits some seconds for this when it closes. */
export function deactivate(): Promise<void> {
  return closeAll();
}
