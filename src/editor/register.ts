import * as vscode from 'vscode';
import type { AnalysisThread } from '../host/analysisThread';
import type { Panels } from '../panel/panels';
import type { Sessions } from '../panel/sessions';
import type { Sidebar } from '../panel/sidebar';
import { registerCellStatus } from './cellStatus';
import { registerCodeLens } from './codeLens';
import { mirrorDocuments } from './documents';
import { FollowCursor } from './followCursor';
import { registerHover } from './hover';
import { registerInlayValues } from './inlayValues';
import { registerOpenFunction } from './openFunction';
import { Outlines } from './outlines';
import { registerPlotAtCursor } from './plotAtCursor';
import { registerPlotSelection } from './plotSelection';

export interface EditorParts {
  readonly analysis: AnalysisThread;
  readonly panels: Panels;
  readonly sessions: Pick<Sessions, 'all'>;
  readonly sidebar: Sidebar;
  readonly state: vscode.Memento;
}

/** What stands in the learner's editors, a line a feature. */
export function registerEditor({
  analysis,
  panels,
  sessions,
  sidebar,
  state,
}: EditorParts): vscode.Disposable {
  const outlines = new Outlines(analysis);
  return vscode.Disposable.from(
    mirrorDocuments(analysis),
    registerOpenFunction(analysis, panels),
    registerCodeLens(outlines),
    registerCellStatus(outlines),
    registerHover(analysis, sessions),
    registerInlayValues(analysis),
    registerPlotAtCursor(outlines, analysis),
    registerPlotSelection(analysis, panels),
    new FollowCursor({ outlines, analysis, sidebar, state }),
  );
}
