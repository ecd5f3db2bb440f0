import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { OutlinedFunction, TakenNumbers } from '#protocol';
import { areLensesOff, offersFor, whatIsOffered } from './codeLens';
import { isRead } from './documents';
import { whenNotebookRests } from './notebooks';
import { OPEN_FUNCTION } from './openFunction';
import type { Outlines } from './outlines';

/** Below a cell with a function that can be drawn stands what the first words above it say, too. */
class CellStatus implements vscode.NotebookCellStatusBarItemProvider {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCellStatusBarItems = this.#changed.event;

  constructor(private readonly outlines: Pick<Outlines, 'of'>) {}

  /** They are asked for again. */
  refresh(): void {
    this.#changed.fire();
  }

  async provideCellStatusBarItems(
    { document }: vscode.NotebookCell,
    token: vscode.CancellationToken,
  ): Promise<vscode.NotebookCellStatusBarItem[]> {
    if (!isRead(document) || areLensesOff(document)) return [];
    const functions = await this.outlines.of(document, token);
    return functions.flatMap((one) => itemsOf(document, one)).slice(0, 1);
  }
}

function itemsOf(
  { uri }: vscode.TextDocument,
  { name, takes }: OutlinedFunction,
): vscode.NotebookCellStatusBarItem[] {
  const [first] = takes ? offersFor(takes) : [];
  if (!takes || !first) return [];
  const right = vscode.NotebookCellStatusBarAlignment.Right;
  const item = new vscode.NotebookCellStatusBarItem(textOf(takes, name), right);
  const { view, title } = first;
  item.command = { command: OPEN_FUNCTION, title, arguments: [{ view, uri: uri.toString(), name }] };
  item.tooltip = whatIsOffered(name);
  item.accessibilityInformation = { label: item.tooltip, role: 'button' };
  return [item];
}

/** Behind an icon. */
const textOf = (takes: TakenNumbers, name: string): string =>
  takes === 'one'
    ? l10n.t('$(graph-line) Tangent of {0}', name)
    : l10n.t('$(graph-line) Surface of {0}', name);

export function registerCellStatus(outlines: Pick<Outlines, 'of'>): vscode.Disposable {
  const status = new CellStatus(outlines);
  return vscode.Disposable.from(
    vscode.notebooks.registerNotebookCellStatusBarItemProvider('*', status),
    whenNotebookRests(() => status.refresh()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('gradientLab.codeLens')) status.refresh();
    }),
  );
}
