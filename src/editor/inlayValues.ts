import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { LineValue } from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';
import { AskRefused } from '../host/pendingAsk';
import { log } from '../support/log';
import { withImports } from './codeSources';
import { isRead } from './documents';
import { readFrom, whenNotebookRests } from './notebooks';

/** Milliseconds after a key in which nothing is computed. */
const PAUSE = 400;
/** Milliseconds that the thread may take; it tells by itself what it has after less. */
const DEADLINE = 2000;

const SETTING = 'inlayValues';

/** What the statements of a Python file give, where they end; while it is edited only those that the edit leaves as they are. */
class InlayValues implements vscode.InlayHintsProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeInlayHints = this.#changed.event;
  readonly #listening: vscode.Disposable;
  /** Documents that were edited a moment ago. */
  readonly #pauses = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #known = new Map<string, readonly LineValue[]>();

  constructor(private readonly analysis: Pick<AnalysisThread, 'ask'>) {
    this.#listening = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((edit) => this.#edited(edit)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
      vscode.workspace.onDidChangeConfiguration(() => this.#changed.fire()),
      whenNotebookRests(() => this.#changed.fire()),
    );
  }

  async provideInlayHints(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.InlayHint[]> {
    if (document.languageId !== 'python' || !isRead(document) || !isOn(document)) return [];
    const uri = document.uri.toString();
    if (!this.#pauses.has(uri)) {
      const values = await this.#read(document, range, token);
      if (!values) return [];
      this.#known.set(uri, values);
    }
    return (this.#known.get(uri) ?? []).map((value) => hintOf(document, value));
  }

  async #read(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<readonly LineValue[] | undefined> {
    const from = readFrom(document);
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    try {
      const read = await withImports(from, (documents, missing) =>
        this.analysis.ask(
          'lineValues',
          { ...from, start, end, missing },
          { deadline: DEADLINE, documents, token },
        ),
      );
      return read?.values;
    } catch (error) {
      if (!(error instanceof AskRefused)) throw error;
      log(`values in ${from.uri}: ${error.message}`);
      return undefined;
    }
  }

  /** What stands above the edit stays; the rest is computed again after a pause. */
  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const uri = document.uri.toString();
    if (contentChanges.length === 0 || !isOn(document) || !this.#known.has(uri)) return;
    const first = Math.min(...contentChanges.map(({ rangeOffset }) => rangeOffset));
    const line = document.offsetAt(document.lineAt(document.positionAt(first)).range.start);
    this.#known.set(
      uri,
      (this.#known.get(uri) ?? []).filter(({ at }) => at < line),
    );
    const isFirst = !this.#pauses.has(uri);
    clearTimeout(this.#pauses.get(uri));
    const over = () => {
      this.#pauses.delete(uri);
      this.#changed.fire();
    };
    this.#pauses.set(uri, setTimeout(over, PAUSE));
    if (isFirst) this.#changed.fire();
  }

  #forget(uri: string): void {
    clearTimeout(this.#pauses.get(uri));
    this.#pauses.delete(uri);
    this.#known.delete(uri);
  }

  dispose(): void {
    this.#listening.dispose();
    for (const uri of [...this.#pauses.keys()]) this.#forget(uri);
    this.#changed.dispose();
  }
}

const settings = (document?: vscode.TextDocument) =>
  vscode.workspace.getConfiguration('gradientLab', document);

const isOn = (document?: vscode.TextDocument): boolean => settings(document).get(SETTING) === true;

/** Behind all that stands on the line. */
function hintOf(document: vscode.TextDocument, { at, text }: LineValue): vscode.InlayHint {
  const hint = new vscode.InlayHint(document.lineAt(document.positionAt(at)).range.end, text);
  hint.paddingLeft = true;
  hint.tooltip = l10n.t('What this line gives, computed by Gradient Lab; your program is not run');
  return hint;
}

/** Shows the values, or hides them again. */
async function toggle(): Promise<void> {
  const isShown = !isOn();
  await settings().update(SETTING, isShown, vscode.ConfigurationTarget.Global);
  if (isShown && vscode.workspace.getConfiguration('editor').get('inlayHints.enabled') === 'off')
    await vscode.window.showInformationMessage(
      l10n.t('Your setting editor.inlayHints.enabled is off: turn it on to see the values.'),
    );
}

export function registerInlayValues(analysis: Pick<AnalysisThread, 'ask'>): vscode.Disposable {
  const provider = new InlayValues(analysis);
  return vscode.Disposable.from(
    provider,
    vscode.languages.registerInlayHintsProvider({ language: 'python' }, provider),
    vscode.commands.registerCommand('gradientLab.showValues', toggle),
  );
}
