import { List, UNBOUND, type Value } from '../../../program/values/value';
import { own } from '../access/find';
import { ownKeys } from '../access/keys';
import { ObjectValue } from '../values/object';
import { inspect } from './inspect';

const isTable = (value: Value): value is object => value instanceof List || value instanceof ObjectValue;

/** console.table: a row for each item, a column for each property. */
export function tableText(value: Value): string {
  if (!isTable(value)) return inspect(value);
  const columns: string[] = [];
  let hasValues = false;
  const rows = ownKeys(value).map((index) => {
    const row = own(value, index);
    if (isTable(row)) for (const key of ownKeys(row)) if (!columns.includes(key)) columns.push(key);
    hasValues ||= !isTable(row);
    return { index, row };
  });
  const head = ['(index)', ...columns, ...(hasValues ? ['Values'] : [])];
  const body = rows.map(({ index, row }) => [
    index,
    ...columns.map((key) => (isTable(row) ? cellText(own(row, key)) : '')),
    ...(hasValues ? [isTable(row) ? '' : inspect(row, 0)] : []),
  ]);
  const widths = head.map(
    (_, column) => Math.max(...[head, ...body].map((row) => (row[column] ?? '').length)) + 2,
  );
  const lined = (row: readonly string[]): string =>
    `│${row.map((cell, column) => ` ${cell}`.padEnd(widths[column] ?? 0)).join('│')}│`;
  const rule = (left: string, middle: string, right: string): string =>
    left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
  return [
    rule('┌', '┬', '┐'),
    lined(head),
    rule('├', '┼', '┤'),
    ...body.map(lined),
    rule('└', '┴', '┘'),
  ].join('\n');
}

const cellText = (value: Value): string => (value === UNBOUND ? '' : inspect(value, 0));
