import type { SimpleNetFrame, SimpleNetParams } from '#protocol';
import { Form } from '#ui';
import { afterChange, isBehind, isExample, toFields, withNumber, withoutStep, withStep } from './edits';
import type { EditedField } from './pictures';

/** The params as the learner has made them, and the controls, which show W as it stands after the steps. */
// long: its functions share params, fields, the last good params and the cell
export function createNetState(setParams: (params: SimpleNetParams) => void, onEdit: () => void) {
  let params: SimpleNetParams | undefined;
  let fields: SimpleNetParams | undefined;
  /** The last params that made a picture: where a wrong number in a cell leads back. */
  let good: SimpleNetParams | undefined;
  let cell: EditedField | undefined;
  const ask = (next: SimpleNetParams) => {
    params = next;
    setParams(next);
  };
  const form = new Form<SimpleNetParams>((after) => {
    cell = undefined;
    const next = params && fields ? afterChange(params, fields, after) : after;
    const isWhole = fields !== undefined && isExample(fields, after);
    if (isWhole || after.target === fields?.target) onEdit();
    fields = isWhole ? toFields(after) : after;
    form.settle(fields);
    ask(next);
  });
  /** W as it stands now, but for what is being typed. */
  const showWeights = (shown: SimpleNetParams) => {
    fields = shown;
    const { weights0, weights1, rates } = shown;
    form.follow({ weights0, weights1, rates });
  };
  const edit = (field: EditedField, index: number, value: number) => {
    if (!fields) return;
    form.set({ [field]: withNumber(fields[field], index, value) });
    cell = field;
  };
  const go = (next: SimpleNetParams | undefined) => {
    if (!next) return;
    if (next.rates.length === 0) showWeights(toFields(next));
    ask(next);
  };
  return {
    form,
    choose: (chosen: number) => {
      if (params && params.chosen !== chosen) ask({ ...params, chosen });
    },
    editInput: (index: number, value: number) => edit('x', index, value),
    editWeight: (row: number, column: number, value: number) =>
      edit(row === 0 ? 'weights0' : 'weights1', column, value),
    answer: (target: number) => {
      if (fields && fields.target !== target) form.set({ target });
    },
    /** Whether these are the params that the learner asked for last. */
    isAsked: (shown: SimpleNetParams) => JSON.stringify(shown) === JSON.stringify(params),
    isNewest: (frame: SimpleNetFrame) => frame.taken === params?.rates.length,
    step: () => go(params && withStep(params)),
    back: () => go(params && withoutStep(params)),
    show: (shown: SimpleNetParams) => {
      params = good = fields = shown;
    },
    /** A frame: the controls follow the weights that its steps led to. */
    follow: (frame: SimpleNetFrame) => {
      good = params;
      if (params && fields && isBehind(params, fields, frame)) showWeights(toFields(params, frame.weights));
    },
    /** The field whose cell the failure is about, if a cell it was; its number is taken back. */
    failedCell: (field: string | undefined): EditedField | undefined => {
      if (!cell || cell !== field || !good) return undefined;
      params = good;
      fields = toFields(good);
      form.show(fields);
      return cell;
    },
  };
}
