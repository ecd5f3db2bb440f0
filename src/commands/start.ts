import * as vscode from 'vscode';
import { views } from '#views';
import { readSource } from '../editor/codeSources';
import { OPEN_FUNCTION, type OpenFunction } from '../editor/openFunction';
import type { AnalysisThread } from '../host/analysisThread';
import { START } from '../panel/lessons';
import { inBackground } from '../support/inBackground';
import { chapterAfresh, chapterFile, FIRST_FUNCTION } from './chapter';

type Analysis = Pick<AnalysisThread, 'ask'>;

/** That a workspace has been started in is remembered under this key. */
const STARTED = 'started';

/** The first minute, by its command; in a workspace that asks for it, by itself. */
export function registerStart(analysis: Analysis, state: vscode.Memento): vscode.Disposable {
  let running: Promise<void> | undefined;
  const start = () => {
    running ??= openChapter(analysis).finally(() => {
      running = undefined;
    });
    return running;
  };
  if (vscode.workspace.getConfiguration('gradientLab').get('startWithChapter') === true)
    inBackground(once(state, start));
  return vscode.commands.registerCommand(START, start);
}

/** A workspace that was left as it is comes back so. */
async function once(state: vscode.Memento, start: () => Promise<void>): Promise<void> {
  if (state.get(STARTED) === true) return;
  await state.update(STARTED, true);
  await start();
}

async function openChapter(analysis: Analysis): Promise<void> {
  const document = (await chapterHere(analysis)) ?? (await chapterAfresh());
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
  const first: OpenFunction = {
    view: 'tangent',
    uri: document.uri.toString(),
    name: FIRST_FUNCTION,
    params: views.tangent.defaults, // the story of h, about this very function
    preserveFocus: true, // an editor that loses it at once is asked for no lenses by VS Code
  };
  await vscode.commands.executeCommand(OPEN_FUNCTION, first);
}

async function chapterHere(analysis: Analysis): Promise<vscode.TextDocument | undefined> {
  const file = await chapterFile();
  const found = file && (await readSource(analysis, { uri: file.uri.toString(), name: FIRST_FUNCTION }));
  return found?.kind === 'gone' || found?.kind === 'noFile' ? undefined : file;
}
