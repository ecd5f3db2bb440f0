import * as vscode from 'vscode';
import type { AnalysisThread } from '../host/analysisThread';
import type { Panels } from '../panel/panels';
import type { Sidebar } from '../panel/sidebar';
import { registerCodeLens } from './codeLens';
import { mirrorDocuments } from './documents';
import { FollowCursor } from './followCursor';
import { registerOpenFunction } from './openFunction';
import { Outlines } from './outlines';
import { registerPlotAtCursor } from './plotAtCursor';

export interface EditorParts {
  readonly analysis: AnalysisThread;
  readonly panels: Panels;
  readonly sidebar: Sidebar;
  readonly state: vscode.Memento;
}

/** What stands in the learner's editors, a line a feature. */
export function registerEditor({ analysis, panels, sidebar, state }: EditorParts): vscode.Disposable {
  const outlines = new Outlines(analysis);
  return vscode.Disposable.from(
    mirrorDocuments(analysis),
    registerOpenFunction(analysis, panels),
    registerCodeLens(outlines),
    registerPlotAtCursor(outlines),
    new FollowCursor({ outlines, analysis, sidebar, state }),
  );
}
