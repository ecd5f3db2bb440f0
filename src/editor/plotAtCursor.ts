import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ViewId } from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';
import { AskRefused } from '../host/pendingAsk';
import { isRead } from './documents';
import { functionAt } from './followCursor';
import { whyNoPicture } from './noPicture';
import { givenCell } from './notebooks';
import { OPEN_FUNCTION } from './openFunction';
import type { Outlines } from './outlines';

/** Plot Function at Cursor: a curve, or a surface, of the function that the cursor stands in; of a cell whose menu it is chosen from, else of its first. */
export function registerPlotAtCursor(
  outlines: Pick<Outlines, 'of'>,
  analysis: Pick<AnalysisThread, 'ask'>,
): vscode.Disposable {
  return vscode.commands.registerCommand('gradientLab.plotAtCursor', async (argument: unknown) => {
    const editor = vscode.window.activeTextEditor;
    const cell = givenCell(argument);
    const document = cell?.document ?? editor?.document;
    if (!document || !isRead(document)) return tell(noFile());
    const functions = await outlines.of(document);
    const at = editor?.document === document ? document.offsetAt(editor.selection.active) : undefined;
    const around = at === undefined ? undefined : functionAt(functions, at);
    const one = around ?? (cell && functions.find(({ takes }) => takes));
    if (!one?.takes) {
      const reason = at === undefined ? undefined : await reasonAt(analysis, document, at);
      return tell(reason ?? (cell ? noFunctionInCell() : noFunction()));
    }
    const view: ViewId = one.takes === 'one' ? 'tangent' : 'surface';
    const uri = document.uri.toString();
    return vscode.commands.executeCommand(OPEN_FUNCTION, { view, uri, name: one.name });
  });
}

async function reasonAt(
  analysis: Pick<AnalysisThread, 'ask'>,
  document: vscode.TextDocument,
  offset: number,
): Promise<string | undefined> {
  try {
    return (await whyNoPicture(analysis, document, offset, 'function'))?.message;
  } catch (error) {
    if (error instanceof AskRefused) return error.message;
    throw error;
  }
}

const tell = (sentence: string) => vscode.window.showInformationMessage(sentence);

function noFile(): string {
  return l10n.t('Put the cursor into a function of a Python, JavaScript or TypeScript file first.');
}

function noFunction(): string {
  return l10n.t(
    'The cursor is in no function of one or two numbers that gives a number. Put it into one, such as def f(x): return x**2.',
  );
}

function noFunctionInCell(): string {
  return l10n.t(
    'The cell has no function of one or two numbers that gives a number. Write one into it, such as def f(x): return x**2.',
  );
}
