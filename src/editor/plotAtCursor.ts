import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ViewId } from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';
import { AskRefused } from '../host/pendingAsk';
import { isRead } from './documents';
import { functionAt } from './followCursor';
import { whyNoPicture } from './noPicture';
import { OPEN_FUNCTION } from './openFunction';
import type { Outlines } from './outlines';

/** Plot Function at Cursor: a curve, or a surface, of the function that the cursor stands in. */
export function registerPlotAtCursor(
  outlines: Pick<Outlines, 'of'>,
  analysis: Pick<AnalysisThread, 'ask'>,
): vscode.Disposable {
  return vscode.commands.registerCommand('gradientLab.plotAtCursor', async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isRead(editor.document)) return tell(noFile());
    const { document, selection } = editor;
    const offset = document.offsetAt(selection.active);
    const one = functionAt(await outlines.of(document), offset);
    if (!one?.takes) return tell((await reasonAt(analysis, document, offset)) ?? noFunction());
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
