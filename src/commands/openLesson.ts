import * as vscode from 'vscode';
import { OPEN_LESSON } from '../panel/lessons';
import type { Panels } from '../panel/panels';
import { isViewId, restore } from '../panel/restore';

/** Opens a view with given params, which may come from anywhere and are checked. */
export function registerOpenLesson(panels: Panels): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_LESSON, (lesson: unknown) => {
    const { view } = Object(lesson) as { view?: unknown };
    if (isViewId(view)) panels.show(view, restore(lesson, view).params);
  });
}
