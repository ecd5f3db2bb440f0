import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CodeSource } from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';
import { AskRefused } from '../host/pendingAsk';
import { codeOf } from '../panel/session/fileSource';
import type { Session } from '../panel/session/session';
import type { Sessions } from '../panel/sessions';
import { inBackground } from '../support/inBackground';
import { type ReadSource, readSource } from './codeSources';
import { fileOf, numberAfter } from './notebooks';

/** Milliseconds after a key in which is not said what is wrong: a line that is being typed is seldom whole. */
const PATIENCE = 300;

/** What views draw of files follows the files, as they are edited. */
export class FollowSources implements vscode.Disposable {
  readonly #listening: vscode.Disposable;
  /** The addresses of files that are being read, and whether they were edited since. */
  readonly #reading = new Map<string, boolean>();
  /** Sessions in which is to be said what is wrong. */
  readonly #broken = new Map<Session, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly analysis: Pick<AnalysisThread, 'ask'>,
    private readonly sessions: () => Pick<Sessions, 'all'>,
  ) {
    this.#listening = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#edited(fileOf(document))),
      vscode.workspace.onDidChangeNotebookDocument((change) => this.#cellsChanged(change)),
    );
  }

  /** A session begins: what was kept of a file may have been edited since. */
  begin(session: Session): void {
    if (codeOf(session.params)) inBackground(this.#read(session));
  }

  /** Another function of the same name is not taken for the one whose cell goes to another place. */
  #cellsChanged({ notebook, contentChanges }: vscode.NotebookDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    const uri = notebook.uri.toString();
    for (const session of this.#sessionsOf(uri)) {
      const code = codeOf(session.params);
      const cell = code?.cell && numberAfter(code.cell, contentChanges);
      if (code?.uri === uri && cell) session.refresh({ ...code, cell });
    }
    this.#edited(uri);
  }

  #edited(uri: string): void {
    const sessions = this.#sessionsOf(uri);
    if (sessions.length === 0) return;
    for (const session of sessions) this.#forgive(session);
    if (this.#reading.has(uri)) this.#reading.set(uri, true);
    else inBackground(this.#follow(uri));
  }

  /** One reading after the other: what is edited while a file is read is read when that is over, however many edits it were. */
  async #follow(uri: string): Promise<void> {
    try {
      do {
        this.#reading.set(uri, false);
        await Promise.all(this.#sessionsOf(uri).map((session) => this.#read(session, PATIENCE)));
      } while (this.#reading.get(uri));
    } finally {
      this.#reading.delete(uri);
    }
  }

  #sessionsOf(uri: string): readonly Session[] {
    return this.sessions().all.filter(({ params }) => {
      const code = codeOf(params);
      return code?.uri === uri || filesOf(code).includes(uri);
    });
  }

  async #read(session: Session, patience = 0): Promise<void> {
    const code = codeOf(session.params);
    if (!code) return;
    const news = await this.#newsOf(code);
    if (!news || !draws(session, code)) return; // it draws another by now
    this.#forgive(session);
    if (typeof news !== 'string') return session.refresh(news);
    const say = () => {
      this.#broken.delete(session);
      if (draws(session, code)) session.dim(news);
    };
    this.#broken.set(session, setTimeout(say, patience));
  }

  #forgive(session: Session): void {
    clearTimeout(this.#broken.get(session));
    this.#broken.delete(session);
  }

  /** The function as it is now, or why there is none; undefined where its file was edited meanwhile. */
  async #newsOf(code: CodeSource): Promise<CodeSource | string | undefined> {
    try {
      const found = await readSource(this.analysis, code);
      if (found?.kind === 'found') return found.source;
      return found && whyNot(found, code);
    } catch (error) {
      if (error instanceof AskRefused) return error.message;
      throw error;
    }
  }

  dispose(): void {
    this.#listening.dispose();
    for (const timer of this.#broken.values()) clearTimeout(timer);
  }
}

function draws({ params }: Session, { uri, name }: CodeSource): boolean {
  const code = codeOf(params);
  return code?.uri === uri && code.name === name;
}

function whyNot(found: Exclude<ReadSource, { readonly kind: 'found' }>, { name, cell }: CodeSource): string {
  switch (found.kind) {
    case 'broken':
      return found.message;
    case 'noFile':
      return l10n.t(
        'The file of {0} was moved or deleted: this is how {0} was. Put it back, or choose another function.',
        name,
      );
    case 'gone':
      return cell === undefined
        ? l10n.t(
            '{0} is no longer in its file: this is how it was. Name it so again, or choose another function.',
            name,
          )
        : l10n.t(
            '{0} is no longer in its notebook: this is how it was. Name it so again, or choose another function.',
            name,
          );
  }
}

/** The addresses of the files that a function imports. */
function filesOf(code: CodeSource | undefined): readonly string[] {
  if (!code?.modules) return [];
  const file = vscode.Uri.parse(code.uri, true);
  return Object.keys(code.modules).map((path) => file.with({ path: `/${path}` }).toString());
}
