// A reporter for Node's test runner that prints what scripts/testRun.mjs reads: one JSON object a line.
import { inspect } from 'node:util';

const outcomes = { 'test:pass': 'passed', 'test:fail': 'failed' };

export default async function* report(events) {
  for await (const { type, data } of events) {
    const line = type in outcomes ? outcome(outcomes[type], data) : said(type, data);
    if (line) yield `${JSON.stringify(line)}\n`;
  }
}

function outcome(result, { name, file, skip, todo, details }) {
  // What holds other tests is not counted twice: a suite counts only when it fails itself, in a hook.
  if (details.error?.failureType === 'subtestsFailed') return undefined;
  // A suite that is skipped stands for all its tests, which say nothing.
  if (skip !== undefined || todo !== undefined) return { result: 'skipped', name, file, why: skip ?? todo };
  if (result === 'passed' && (details.type === 'suite' || name.endsWith('.mjs'))) return undefined;
  const error = details.error && inspect(details.error.cause ?? details.error, { depth: 6 });
  return { result, name, file, error };
}

function said(type, { file, message }) {
  return type === 'test:stdout' || type === 'test:stderr' ? { result: 'said', file, message } : undefined;
}
