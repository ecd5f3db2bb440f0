import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Preset, ViewId } from '#protocol';
import { views } from '#views';
import type { Opened } from '../support/lastUsed';

/** Opens a view with the params of a lesson; not in the palette. */
export const OPEN_LESSON = 'gradientLab.openLesson';

/** A view, or one of its presets: the `number`th, whatever its name is in the language of now. */
type Lesson = { readonly view: ViewId; readonly preset?: Preset; readonly number?: number };

/** Of a view: where it comes from, in which the book has its name. */
function whatFor(title: string): string {
  return l10n.t('{0}: after chapter 4 of the book Deep Learning from Scratch by Koki Saitoh.', title);
}

/** The story in order: each view opens as it was left, and under it each of its presets afresh. */
export class Lessons implements vscode.TreeDataProvider<Lesson> {
  getChildren(parent?: Lesson): Lesson[] {
    if (!parent) return (Object.keys(views) as ViewId[]).map((view) => ({ view }));
    return views[parent.view].presets().map((preset, number) => ({ view: parent.view, preset, number }));
  }

  getTreeItem({ view, preset, number }: Lesson): vscode.TreeItem {
    const { title, command } = views[view];
    const { Collapsed, None } = vscode.TreeItemCollapsibleState;
    const name = preset?.name ?? title();
    const item = new vscode.TreeItem(name, preset ? None : Collapsed);
    item.id = number === undefined ? view : `${view}/${number}`;
    item.tooltip = preset ? name : whatFor(name);
    item.accessibilityInformation = { label: name }; // else the tooltip stands for it
    item.command = preset
      ? { command: OPEN_LESSON, title: name, arguments: [{ view, params: preset.params } satisfies Opened] }
      : { command, title: name };
    return item;
  }
}
