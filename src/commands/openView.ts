import * as vscode from 'vscode';
import type { ViewId } from '#protocol';
import { views } from '#views';
import type { Panels } from '../panel/panels';

/** The palette commands: each opens its view with the defaults, or brings it to the front as it is. */
export function registerOpenView(panels: Panels): vscode.Disposable {
  const commands = (Object.keys(views) as ViewId[]).map((view) =>
    vscode.commands.registerCommand(views[view].command, () => panels.show(view)),
  );
  return vscode.Disposable.from(...commands);
}
