import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import * as l10n from '@vscode/l10n';
import type { ViewId } from '#protocol';
import { views } from '#views';
import { Lessons, OPEN_LESSON, START } from '../../src/panel/lessons';

const lessons = new Lessons();
const ids = Object.keys(views) as ViewId[];
const [start, ...ofViews] = lessons.getChildren();
const lessonsOfViews = () => ofViews.flatMap((row) => (row === 'start' ? [] : row));
const items = () =>
  lessonsOfViews().flatMap((view) => {
    const below = lessons.getChildren(view).map((lesson) => lessons.getTreeItem(lesson));
    return [lessons.getTreeItem(view), ...below];
  });

afterEach(() => l10n.config({ contents: {} }));

describe('Lessons', () => {
  it('begin with Start, a word to click', () => {
    assert.equal(start, 'start');
    const { label, command } = lessons.getTreeItem('start');
    assert.deepEqual([label, command?.command, lessons.getChildren('start')], ['Start', START, []]);
  });

  it('are the views in the order of the story, each with its presets', () => {
    assert.deepEqual(
      lessonsOfViews().map(({ view }) => view),
      ids,
    );
    assert.deepEqual(
      items().map(({ label }) => label),
      ids.flatMap((view) => [views[view].title(), ...views[view].presets().map(({ name }) => name)]),
    );
  });

  it('open a view by its command, and a preset with its params', () => {
    for (const lesson of lessonsOfViews()) {
      assert.equal(lessons.getTreeItem(lesson).command?.command, views[lesson.view].command);
      const presets = views[lesson.view].presets();
      assert.ok(presets.length > 0);
      presets.forEach(({ params }, i) => {
        const command = lessons.getTreeItem(lessons.getChildren(lesson)[i] ?? lesson).command;
        assert.equal(command?.command, OPEN_LESSON);
        assert.deepEqual(command?.arguments, [{ view: lesson.view, params }]);
      });
    }
  });

  it('name the book where a view is pointed at, and a preset whole', () => {
    for (const { label, tooltip, command } of items()) {
      const isPreset = command?.command === OPEN_LESSON;
      const book = `${label}: after chapter 4 of the book Deep Learning from Scratch by Koki Saitoh.`;
      assert.equal(tooltip, isPreset ? label : book);
    }
  });

  it('have ids that are all different, and the same in every language', () => {
    const inEnglish = items();
    const names = inEnglish.map(({ label }) => String(label));
    // A translation may call two lessons the same.
    l10n.config({ contents: Object.fromEntries(names.map((name) => [name, 'Übung'])) });
    const translated = items();
    assert.ok(translated.every(({ label }) => label === 'Übung'));
    assert.deepEqual(
      translated.map(({ id }) => id),
      inEnglish.map(({ id }) => id),
    );
    assert.equal(new Set(translated.map(({ id }) => id)).size, translated.length);
  });
});
