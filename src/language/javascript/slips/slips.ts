import { blocks } from './blocks';
import { functions } from './functions';
import { modules } from './modules';
import { names } from './names';
import { inBrackets, unexpected } from './unexpected';

/** What learners type where JavaScript expects something else, each with the sentence that says what to change. */
export const slips = { ...blocks, ...functions, ...modules, ...names, inBrackets, unexpected };
