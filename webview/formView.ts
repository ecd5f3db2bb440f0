import * as l10n from '@vscode/l10n';
import type { FailedMessage, Frame, Params, ViewId } from '#protocol';
import type { Layout } from '#ui';
import type { PageView } from './view';

interface Parts<V extends ViewId> {
  readonly layout: Layout;
  readonly form: {
    readonly show: (params: Params<V>) => void;
    /** What the view has chosen of the fields that are left to it. */
    readonly choose?: (chosen: Partial<Params<V>>) => void;
    /** False where the failure is about none of the form's fields. */
    readonly fail: (failure: Pick<FailedMessage, 'message' | 'at'>) => boolean;
    /** A picture has come: what failed before is no longer so. */
    readonly answered: () => void;
    readonly clear: () => void;
  };
  /** The numbers of the formula's letters, where the view has a formula. */
  readonly letters?: {
    readonly show: (params: Params<V>) => void;
    readonly draw: (
      from: Frame<V> | (Required<Pick<FailedMessage, 'letters'>> & Pick<FailedMessage, 'axes'>),
    ) => void;
  };
  /** The variables along the axes, where the view has a function of a file. */
  readonly axes?: { readonly draw: (from: Frame<V> | Pick<FailedMessage, 'axes'>) => void };
  /** Called when the controls show params that came from the host. */
  readonly shown?: (params: Params<V>) => void;
  readonly draw: (frame: Frame<V>, elapsed: number) => void;
  /** Says a frame's sentence; left out: as it stands in the frame, before it is drawn. */
  readonly say?: (frame: Frame<V>) => void;
  readonly dispose: () => void;
}

/** A view whose picture follows its controls: a failure is said where it was typed and the last good picture stays, dimmed. */
export function formView<V extends ViewId>(parts: Parts<V>): PageView<V> {
  const { layout, form, letters, axes, shown, draw, dispose } = parts;
  const { sentence, setStale } = layout;
  const asItStands = (frame: Frame<V>) => sentence.say(frame.sentence, frame.warning ? 'warning' : 'info');
  const say = parts.say ?? asItStands;
  return {
    root: layout.root,
    column: layout.column,
    show: (params) => {
      form.show(params);
      letters?.show(params);
      shown?.(params);
    },
    draw: (frame, elapsed) => {
      setStale(false);
      form.answered();
      if ('chosen' in frame) form.choose?.(frame.chosen as Partial<Params<V>>);
      say(frame);
      letters?.draw(frame);
      axes?.draw(frame);
      draw(frame, elapsed);
    },
    answered: () => form.clear(),
    ended: () => undefined,
    failed: (failure) => {
      setStale(true);
      const atField = form.fail(failure);
      const { letters: changeable, axes: variables } = failure;
      if (changeable) letters?.draw({ letters: changeable, ...(variables && { axes: variables }) });
      if (variables) axes?.draw({ axes: variables });
      sentence.say(
        atField ? l10n.t('Picture and numbers still show the last values that worked.') : failure.message,
        'warning',
      );
    },
    dispose,
  };
}
