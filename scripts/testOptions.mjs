/**
 * Reads the arguments of `npm test -- [STAGE ...] [FILTER] [--slow]`. Returns the stages to run, in the order of `stages`
 * and all of them where none is named; the text that a test file's path must hold; and whether the end-to-end tests run
 * slowed down. Throws at an argument that it does not know, so that a slip of the keys does not run something else.
 */
export function readTestOptions(args, stages) {
  const options = args.filter((arg) => arg.startsWith('-'));
  const unknown = options.find((option) => option !== '--slow');
  if (unknown !== undefined) throw new Error(`There is no option ${unknown}; --slow is the only one.`);
  const words = args.filter((arg) => !options.includes(arg));
  const named = words.filter((word) => stages.includes(word));
  const [filter = '', ...others] = words.filter((word) => !stages.includes(word));
  if (others.length > 0) throw new Error(`Name one filter, not ${[filter, ...others].join(' and ')}.`);
  const wanted = named.length === 0 ? stages : named;
  const isSlow = options.length > 0;
  if (isSlow && !wanted.includes('e2e')) throw new Error('--slow is for the stage e2e: name it, too.');
  return {
    // The end-to-end tests open what was built.
    stages: stages.filter((stage) => wanted.includes(stage) || (stage === 'build' && wanted.includes('e2e'))),
    filter,
    slow: isSlow,
  };
}
