import * as l10n from '@vscode/l10n';
import type { Frame, Params, ViewId } from '#protocol';
import type { Form, Layout } from '#ui';
import type { PageView } from './view';

interface Parts<V extends ViewId> {
  readonly layout: Layout;
  readonly form: Form<Params<V>>;
  /** Called before the controls show params that came from the host. */
  readonly shown?: (params: Params<V>) => void;
  readonly draw: (frame: Frame<V>, elapsed: number) => void;
  readonly dispose: () => void;
}

/** A view whose picture follows its controls: a failure is said where it was typed and the last good picture stays, dimmed. */
export function formView<V extends ViewId>({ layout, form, shown, draw, dispose }: Parts<V>): PageView<V> {
  const { sentence, setStale } = layout;
  return {
    root: layout.root,
    column: layout.column,
    show: (params) => {
      shown?.(params);
      form.show(params);
    },
    draw: (frame, elapsed) => {
      setStale(false);
      sentence.say(frame.sentence, frame.warning ? 'warning' : 'info');
      draw(frame, elapsed);
    },
    ended: () => undefined,
    failed: (failure) => {
      setStale(true);
      const atField = form.fail(failure);
      sentence.say(
        atField ? l10n.t('The picture still shows the last values that worked.') : failure.message,
        'warning',
      );
    },
    dispose,
  };
}
