import { find } from '../access/find';
import type { ErrorObject } from '../values/object';

const textOr = (value: unknown, other: string): string => (typeof value === 'string' ? value : other);

/** An error as its stack, named by its class; what stands in it already is not listed again. */
export function errorText(
  error: ErrorObject,
  className: string | null,
  indentation: number,
  keys: readonly string[],
): { readonly text: string; readonly keys: readonly string[] } {
  const name = textOr(find(error, 'name'), 'Error');
  const stack = improved(textOr(find(error, 'stack'), name), className ?? 'Error', name);
  const lined = stack.includes('\n    at') ? stack : `[${stack}]`;
  const left = keys.filter(
    (key) =>
      !['name', 'message', 'stack'].includes(key) || !stack.includes(textOr(error.properties.get(key), '\0')),
  );
  return { text: lined.replaceAll('\n', `\n${' '.repeat(indentation)}`), keys: left };
}

/** The stack with the class's name, where that of the error says less. */
function improved(stack: string, className: string, name: string): string {
  const isPlain = name.endsWith('Error') && stack.startsWith(name);
  if (!isPlain || name === className) return stack;
  if (className.includes(name)) return `${className}${stack.slice(name.length)}`;
  return `${className} [${name}]${stack.slice(name.length)}`;
}

/** What String(error) is. */
export function errorLine(error: ErrorObject): string {
  const [name, message] = [textOr(find(error, 'name'), 'Error'), textOr(find(error, 'message'), '')];
  if (name === '') return message;
  return message === '' ? name : `${name}: ${message}`;
}
