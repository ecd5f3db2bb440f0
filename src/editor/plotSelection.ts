import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FoundFormula, ViewId } from '#protocol';
import { viewOf } from '#views';
import type { AnalysisThread } from '../host/analysisThread';
import { AskRefused } from '../host/pendingAsk';
import type { Panels } from '../panel/panels';

/** Milliseconds that reading a formula may take. */
const DEADLINE = 2000;

/** Plot Selection: what is selected is read as a formula, and drawn as a curve or a surface. */
export function registerPlotSelection(
  analysis: Pick<AnalysisThread, 'ask'>,
  panels: Pick<Panels, 'show'>,
): vscode.Disposable {
  return vscode.commands.registerCommand('gradientLab.plotSelection', async () => {
    const editor = vscode.window.activeTextEditor;
    const selected = editor?.document.getText(editor.selection) ?? '';
    const text = selected.trim().replace(/\s+/g, ' ');
    if (text === '') return tell(nothingSelected());
    const found = await read(analysis, text);
    if (found?.kind === 'unreadable') return tell(found.message);
    if (!found) return undefined;
    const view: ViewId = found.takes === 'one' ? 'tangent' : 'surface';
    return panels.show(view, viewOf(view).parseParams({ source: { kind: 'formula', text } }));
  });
}

async function read(analysis: Pick<AnalysisThread, 'ask'>, text: string): Promise<FoundFormula | undefined> {
  try {
    return await analysis.ask('formula', { text }, { deadline: DEADLINE });
  } catch (error) {
    if (error instanceof AskRefused) return { kind: 'unreadable', message: error.message };
    throw error;
  }
}

const tell = (sentence: string) => vscode.window.showInformationMessage(sentence);

function nothingSelected(): string {
  return l10n.t('Select an expression of one or two variables first, such as x**2 + 0.1*x.');
}
