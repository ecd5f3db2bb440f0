import path from 'node:path';

/** Folders of test/ whose tests only compute: many files of one folder can be run by one process. */
const computing = ['engine', 'language', 'numpy', 'views'];
const FILES_A_PROCESS = 12;
/** Files that change what their whole process has. */
const alone = /withoutKernel/;

/**
 * The files of unit tests, given from the project's folder, as groups of those that one process runs: most are done sooner than
 * a process has started. What starts threads or browsers, or stands in for VS Code, has a process of its own.
 */
export function unitGroups(files) {
  const groups = [];
  const open = new Map();
  for (const file of files) {
    const [, area, folder = ''] = file.split(path.sep);
    const place = computing.includes(area) && !alone.test(file) ? `${area}/${folder}` : file;
    const group = open.get(place);
    if (group && group.length < FILES_A_PROCESS) group.push(file);
    else {
      open.set(place, [file]);
      groups.push(open.get(place));
    }
  }
  return groups;
}

/** Names of end-to-end tests that share windows of VS Code, each of which takes some seconds to open. */
const shared = [
  ['ownCode', 'notebook'],
  ['descent', 'gradientCheck', 'gradientCost', 'takeAway', 'zoom'],
  ['tangent', 'tangentMoves', 'tangentRange', 'surface', 'axes'],
  ['formulas', 'oneScreen', 'keyboard', 'underPointer', 'start'],
];

/** Names of the longest end-to-end tests that have a window of their own: begun last, they would leave a core without work. */
const long = [
  'accessibility',
  'state',
  'sessions',
  'keptRuns',
  'threads',
  'trainingSequences',
  'webHost',
  'pseudoLanguage',
  'restricted',
];

/** The files of end-to-end tests as groups of those that one process runs, the largest first, so that none is left for the end. */
export function e2eGroups(files) {
  const nameOf = (file) => path.basename(file, '.e2e.ts');
  const groups = shared.map((names) => files.filter((file) => names.includes(nameOf(file))));
  const others = files.filter((file) => !shared.flat().includes(nameOf(file)));
  const isLong = (file) => long.includes(nameOf(file));
  const inOrder = [...others.filter(isLong), ...others.filter((file) => !isLong(file))];
  return [...groups.filter((group) => group.length > 0), ...inOrder.map((file) => [file])];
}
