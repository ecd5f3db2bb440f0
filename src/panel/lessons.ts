import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Preset, ViewId } from '#protocol';
import { views } from '#views';
import type { Opened } from '../support/lastUsed';

/** Opens a view with the params of a lesson; not in the palette. */
export const OPEN_LESSON = 'gradientLab.openLesson';

/** Opens the chapter's code with the tangent of its first function beside it, and nothing else. */
export const START = 'gradientLab.start';

/** A view, or one of its presets: the `number`th, whatever its name is in the language of now. */
type Lesson = { readonly view: ViewId; readonly preset?: Preset; readonly number?: number };

/** The row above all lessons: the first minute. */
type Row = Lesson | 'start';

/** Of a view: where it comes from, in which the book has its name. */
function whatFor(title: string): string {
  return l10n.t('{0}: after chapter 4 of the book Deep Learning from Scratch by Koki Saitoh.', title);
}

/** The story in order: each view opens as it was left, and under it each of its presets afresh. */
export class Lessons implements vscode.TreeDataProvider<Row> {
  getChildren(parent?: Row): Row[] {
    if (!parent) return ['start', ...(Object.keys(views) as ViewId[]).map((view) => ({ view }))];
    if (parent === 'start') return [];
    return views[parent.view].presets().map((preset, number) => ({ view: parent.view, preset, number }));
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return row === 'start' ? startItem() : lessonItem(row);
  }
}

/** A word to click, as the side bar has no button beside a tree. */
function startItem(): vscode.TreeItem {
  const name = l10n.t('Start');
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.None);
  item.id = 'start';
  item.iconPath = new vscode.ThemeIcon('play');
  item.tooltip = l10n.t("The chapter's code, with the tangent of its first function beside it");
  item.accessibilityInformation = { label: name };
  item.command = { command: START, title: name };
  return item;
}

function lessonItem({ view, preset, number }: Lesson): vscode.TreeItem {
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
