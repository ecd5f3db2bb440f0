import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { OutlinedFunction, TakenNumbers, ViewId } from '#protocol';
import { isRead } from './documents';
import { languages } from './languages';
import { whenNotebookRests } from './notebooks';
import { OPEN_FUNCTION } from './openFunction';
import type { Outlines } from './outlines';

interface Offer {
  readonly view: ViewId;
  readonly title: string;
}

/** The views of a function, by how many numbers it takes. */
const offers = (): Readonly<Record<TakenNumbers, readonly Offer[]>> => ({
  one: [
    { view: 'tangent', title: l10n.t('Tangent') },
    { view: 'stepSize', title: l10n.t('Step Size') },
  ],
  two: [
    { view: 'surface', title: l10n.t('Surface') },
    { view: 'descent', title: l10n.t('Descend') },
  ],
});

export const offersFor = (takes: TakenNumbers): readonly Offer[] => offers()[takes];

/** Whether the learner wants no words above functions. */
export const areLensesOff = (document: vscode.TextDocument): boolean =>
  vscode.workspace.getConfiguration('gradientLab', document).get('codeLens') === false;

export const whatIsOffered = (name: string): string =>
  l10n.t('See {0} as Gradient Lab draws it; your code is read, not run as a program', name);

/** Above each function that can be drawn stand the views that draw it. */
class FunctionLenses implements vscode.CodeLensProvider {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(private readonly outlines: Outlines) {}

  /** They are asked for again. */
  refresh(): void {
    this.#changed.fire();
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[]> {
    if (!isRead(document) || areLensesOff(document)) return [];
    const functions = await this.outlines.of(document, token);
    return functions.flatMap((one) => lensesOf(document, one));
  }
}

function lensesOf(
  document: vscode.TextDocument,
  { name, start, end, takes }: OutlinedFunction,
): vscode.CodeLens[] {
  if (!takes) return [];
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return offersFor(takes).map(({ view, title }) => {
    const tooltip = whatIsOffered(name);
    const uri = document.uri.toString();
    return new vscode.CodeLens(range, {
      command: OPEN_FUNCTION,
      title,
      tooltip,
      arguments: [{ view, uri, name }],
    });
  });
}

export function registerCodeLens(outlines: Outlines): vscode.Disposable {
  const selector = languages.map((language) => ({ language }));
  const lenses = new FunctionLenses(outlines);
  return vscode.Disposable.from(
    vscode.languages.registerCodeLensProvider(selector, lenses),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('gradientLab.codeLens')) lenses.refresh();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (outlines.dependOn(document)) lenses.refresh();
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (outlines.dependOn(document)) lenses.refresh();
    }),
    outlines.onDidTellMore(() => lenses.refresh()),
    whenNotebookRests(() => lenses.refresh()),
    vscode.workspace.onDidCloseTextDocument((document) => outlines.forget(document)),
  );
}
