import * as vscode from 'vscode';
import type { OutlinedFunction, TakenNumbers, ViewId } from '#protocol';
import { viewOf } from '#views';
import type { AnalysisThread } from '../host/analysisThread';
import { AskRefused } from '../host/pendingAsk';
import type { Sidebar } from '../panel/sidebar';
import { inBackground } from '../support/inBackground';
import { readSource } from './codeSources';
import { isRead } from './documents';
import type { Outlines } from './outlines';

/** Milliseconds for which the cursor rests before a function is shown: who walks past it means none. */
const PAUSE = 150;

/** What tells the menu of the side panel whether it stays as it is. */
const PINNED = 'gradientLab.isPinned';

/** The views of a function by how many numbers it takes; the first is shown where none of them is. */
const drawnBy: Readonly<Record<TakenNumbers, readonly ViewId[]>> = {
  one: ['tangent', 'stepSize'],
  two: ['surface', 'descent'],
};

export interface FollowParts {
  readonly outlines: Pick<Outlines, 'of'>;
  readonly analysis: Pick<AnalysisThread, 'ask'>;
  readonly sidebar: Pick<Sidebar, 'follow' | 'shown'>;
  /** Whether the side panel was pinned last, kept over restarts. */
  readonly state: Pick<vscode.Memento, 'get' | 'update'>;
}

/** The side panel shows the function at the cursor, in a view that fits it, until it is pinned. */
export class FollowCursor implements vscode.Disposable {
  readonly #listening: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: FollowParts) {
    const pin = (isPinned: boolean) => () => this.#pin(isPinned);
    this.#listening = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.#moved(editor)),
      vscode.commands.registerCommand('gradientLab.pin', pin(true)),
      vscode.commands.registerCommand('gradientLab.unpin', pin(false)),
    );
    this.#pin(this.#isPinned);
  }

  get #isPinned(): boolean {
    return this.parts.state.get(PINNED) === true;
  }

  #pin(isPinned: boolean): void {
    inBackground(this.parts.state.update(PINNED, isPinned));
    inBackground(vscode.commands.executeCommand('setContext', PINNED, isPinned));
    const editor = vscode.window.activeTextEditor;
    if (!isPinned && editor) this.#moved(editor);
  }

  #moved(editor: vscode.TextEditor): void {
    if (this.#isPinned || !isRead(editor.document)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => inBackground(this.#show(editor)), PAUSE);
  }

  async #show({ document, selection }: vscode.TextEditor): Promise<void> {
    const { outlines, analysis, sidebar } = this.parts;
    const one = functionAt(await outlines.of(document), document.offsetAt(selection.active));
    if (!one?.takes) return;
    try {
      const found = await readSource(analysis, { uri: document.uri.toString(), name: one.name });
      if (found?.kind !== 'found' || this.#isPinned) return;
      const views = drawnBy[one.takes];
      const view = views.find((each) => each === sidebar.shown) ?? views[0];
      if (!view) return;
      sidebar.follow({ view, params: viewOf(view).parseParams({ source: found.source }) });
    } catch (error) {
      if (!(error instanceof AskRefused)) throw error; // it takes too long: what is shown stays
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listening.dispose();
  }
}

/** The function that stands around a place. */
export function functionAt(
  functions: readonly OutlinedFunction[],
  offset: number,
): OutlinedFunction | undefined {
  return functions.find(({ whole }) => whole.start <= offset && offset <= whole.end);
}
