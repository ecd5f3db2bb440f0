import * as vscode from 'vscode';
import type { Preset, ViewId } from '#protocol';
import { views } from '#views';
import type { Opened } from '../support/lastUsed';

/** Opens a view with the params of a lesson; not in the palette. */
export const OPEN_LESSON = 'gradientLab.openLesson';

type Lesson = { readonly view: ViewId; readonly preset?: Preset };

/** The story in order: each view, and under it its presets. */
export class Lessons implements vscode.TreeDataProvider<Lesson> {
  getChildren(parent?: Lesson): Lesson[] {
    if (!parent) return (Object.keys(views) as ViewId[]).map((view) => ({ view }));
    return views[parent.view].presets().map((preset) => ({ view: parent.view, preset }));
  }

  getTreeItem({ view, preset }: Lesson): vscode.TreeItem {
    const { title, defaults } = views[view];
    const { Expanded, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(preset?.name ?? title(), preset ? None : Expanded);
    const opened: Opened = { view, params: preset?.params ?? defaults };
    item.id = `${view}/${preset?.name ?? ''}`;
    if (preset) item.command = { command: OPEN_LESSON, title: preset.name, arguments: [opened] };
    return item;
  }
}
