import type { FormulaSource, FunctionSource } from '../../src/language/core/functionSource';
import type { ListLimits, NumberLimits } from '../../src/views/limits';
import { type Choice, choiceControl } from './choosing/choice';
import { createExamples, type Example, type Examples } from './choosing/examples';
import { type Control, type Failure, type FormOptions, type KeysOf, textControl, UNREAD } from './controls';
import { type Read, readNumber, readNumbers, writeNumber } from './fields/typedNumbers';
import { type SourceAxes, sourceControl } from './sourceControl';

/** A control, and the field of the params that it shows. */
interface Joined<P> {
  readonly control: Control<never>;
  readonly field: keyof P & string;
  readonly refresh: () => void;
}

/** Controls joined to the fields of a view's params: each change makes new params. */
export class Form<P extends object> {
  readonly #controls = new Map<string, Joined<P>>();
  readonly #watchers: ((params: P) => void)[] = [];
  #examples: Examples<P> | undefined;
  #params: P | undefined;
  /** What the view has chosen of the fields that were left to it when it drew last. */
  #chosen: Partial<P> = {};
  /** What the control that was changed last is called in failures. */
  #changed = '';
  /** Something was asked since the last failure. */
  #isAskedAnew = false;

  constructor(
    private readonly onChange: (params: P) => void,
    private readonly options: FormOptions<P> = {},
  ) {}

  /** The params as they are asked for. */
  get params(): P | undefined {
    return this.#params;
  }

  /** The params as they stand in the controls: what is left to the view is as it has chosen. */
  get shown(): P | undefined {
    const { left = [] } = this.options;
    const isLeft = (field: keyof P) => this.#params?.[field] === undefined;
    const chosen = left.filter((field) => isLeft(field)).map((field) => [field, this.#chosen[field]]);
    return this.#params && { ...this.#params, ...Object.fromEntries(chosen) };
  }

  /** The view has drawn, and chosen these of the fields that are left to it. */
  choose(chosen: Partial<P>): void {
    this.#chosen = chosen;
    for (const field of this.options.left ?? []) this.#controls.get(field)?.refresh();
  }

  /** Puts params into the controls; what was typed wrong before is gone. */
  show(params: P): void {
    this.#params = params;
    this.#showAll();
    this.clear();
  }

  #showAll(): void {
    const { shown } = this;
    if (!shown || !this.#params) return;
    for (const { control, field } of this.#controls.values()) control.show(shown[field] as never);
    this.#tell();
  }

  #tell(): void {
    for (const watcher of this.#watchers) if (this.#params) watcher(this.#params);
  }

  /** Calls `watcher` with the params each time they are shown or changed. */
  watch(watcher: (params: P) => void): void {
    this.#watchers.push(watcher);
  }

  /** Changes some fields and asks for a run; the controls of the fields that are derived from these follow. */
  change(patch: Partial<P>): void {
    const before = this.#params;
    if (!before) return;
    const asked = { ...before, ...this.#changingWith(patch, before), ...patch };
    this.#params = this.options.derive?.(asked, before) ?? asked;
    this.#isAskedAnew = true;
    this.onChange(this.#params);
    this.#showDerived(asked);
    this.#tell();
  }

  /** Shows what stands otherwise in the params than it was asked for. */
  #showDerived(asked: P): void {
    const { shown } = this;
    if (!shown) return;
    for (const { control, field } of this.#controls.values())
      if (this.#params?.[field] !== asked[field]) control.show(shown[field] as never);
  }

  /** Another function begins with its own choices, made for the numbers that its letters have. */
  #changingWith(patch: Partial<P>, before: P): Partial<P> {
    const { left = [], also } = this.options;
    const isOther = ['source', 'axes'].some((field) => field in patch);
    const after = { ...before, ...patch };
    const anew = Object.fromEntries(isOther ? left.map((field) => [field, undefined]) : []);
    const fitted = isOther && 'values' in after ? { fitValues: after.values } : {};
    return { ...anew, ...fitted, ...also?.(patch, before) } as Partial<P>;
  }

  /** Changes some fields without asking for a run: the host knows of them already. */
  settle(patch: Partial<P>): void {
    if (this.#params) this.#params = { ...this.#params, ...patch };
  }

  /** As change, and the controls follow: for what was changed elsewhere than in a control. */
  set(patch: Partial<P>): void {
    this.change(patch);
    this.#showAll();
  }

  /** As settle, and the controls follow: for what the view has come to by itself. */
  follow(patch: Partial<P>): void {
    this.settle(patch);
    for (const { field, refresh } of this.#controls.values()) if (field in patch) refresh();
    this.#tell();
  }

  /** Says a failure at the field it is about; false where the form has no such field. */
  fail({ message, at }: Failure): boolean {
    this.clear();
    this.#isAskedAnew = false;
    const field = at?.or?.includes(this.#changed) ? this.#changed : at?.field;
    const joined = this.#controls.get(field ?? '');
    joined?.control.fail(message, at?.start ?? 0, at?.end ?? 0);
    return joined !== undefined;
  }

  /** A picture has come. It is no answer to what failed where nothing was asked since, as while a training goes on. */
  answered(): void {
    if (this.#isAskedAnew) this.clear();
  }

  clear(): void {
    for (const { control } of this.#controls.values()) control.clear();
  }

  /** Of all fields, or of some. */
  setDisabled(disabled: boolean, fields: Iterable<keyof P & string> | undefined = undefined): void {
    for (const field of fields ?? this.#controls.keys())
      this.#controls.get(field)?.control.setDisabled(disabled);
  }

  /** The source of a function, across the top: 'f(x) =' and a wide field for a formula, or a function of a file and its axes. What is wrong in it is said of 'formula'. */
  formula(field: KeysOf<P, FunctionSource>, label: string, axes?: SourceAxes): HTMLElement {
    const name = 'formula';
    const usual = () => {
      const [first] = this.#examples?.all.map(({ params }) => params[field] as FunctionSource) ?? [];
      return first?.kind === 'formula' ? first.text : '';
    };
    return this.#add(
      field,
      sourceControl({ label, axes, usual, onChange: this.#changes<FunctionSource>(field, name) }),
      name,
    );
  }

  /** The formula of a second function, which there need not be: without a text there is none. What is wrong in it is said of `field`. */
  secondFormula(field: KeysOf<P, FormulaSource | undefined>, label: string): HTMLElement {
    const read = (text: string) => ({
      value: text.trim() === '' ? undefined : ({ kind: 'formula', text } as const),
    });
    const write = (source: FormulaSource | undefined) => source?.text ?? '';
    const onChange = this.#changes<FormulaSource | undefined>(field);
    return this.#add(field, textControl({ label, place: 'title', read, write, onChange }));
  }

  /**
   * A number to be typed. Emptied, it is left to the view, where the view chooses it. `refuse` says what is wrong with one that does
   * not go with what is shown.
   */
  number(
    field: KeysOf<P, number | undefined>,
    label: string,
    limits: NumberLimits,
    refuse?: (value: number) => string | undefined,
  ): HTMLElement {
    return this.#text<number>(field, label, (text) => readNumber(text, limits, refuse), writeNumber);
  }

  /** Several numbers, as {@link number}; `refuse` says what is wrong with numbers that go with no such params. */
  numbers(
    field: KeysOf<P, readonly number[] | undefined>,
    label: string,
    limits: ListLimits,
    refuse?: (values: readonly number[], params: P) => string | undefined,
  ): HTMLElement {
    const write = (values: readonly number[]) => values.map(writeNumber).join(', ');
    const wrong = (values: readonly number[]) => this.#params && refuse?.(values, this.#params);
    const read = (text: string) => readNumbers(text, limits, wrong);
    return this.#text<readonly number[]>(field, label, read, write);
  }

  #text<T>(
    field: keyof P & string,
    label: string,
    read: (text: string) => Read<T>,
    write: (value: T) => string,
  ): HTMLElement {
    const isLeft = (text: string) => text.trim() === '' && this.options.left?.includes(field);
    const control = textControl<T | undefined>({
      label,
      read: (text) => (isLeft(text) ? { value: undefined } : read(text)),
      write: (value) => (value === undefined ? '' : write(value)),
      onChange: this.#changes<T | undefined>(field),
    });
    return this.#add(field, control);
  }

  choice<T extends string | number>(
    field: KeysOf<P, T>,
    label: string,
    choices: readonly Choice<T>[],
  ): HTMLElement {
    return this.#add(field, choiceControl({ label, choices, onChange: this.#changes<T>(field) }));
  }

  /** The view's presets by name; choosing one replaces all params, unless the view does more with it. */
  examples(presets: readonly Example<P>[], onChoose = (params: P) => this.set(params)): HTMLElement {
    const examples = createExamples(presets, onChoose);
    this.#examples = examples;
    this.watch(examples.show);
    return examples.element;
  }

  #changes<T>(field: string, name = field): (value: T) => void {
    return (value) => {
      this.#changed = name;
      this.change({ [field]: value } as Partial<P>);
    };
  }

  /** `name` is what a failure calls it. */
  #add<T>(field: keyof P & string, control: Control<T>, name: string = field): HTMLElement {
    const { element, show } = control;
    const refresh = () => {
      if (!this.#params || element.hasAttribute(UNREAD)) return;
      if (!element.contains(document.activeElement)) return show(this.shown?.[field] as T);
      element.addEventListener('focusout', refresh, { once: true });
    };
    this.#controls.set(name, { control: control as Control<never>, field, refresh });
    return element;
  }
}
