import { heads } from './heads';
import { names } from './names';
import { inBrackets, unexpected } from './unexpected';
import { values } from './values';

/** What learners type where Python expects something else, each with the sentence that says what to change. */
export const slips = { ...heads, ...names, ...values, inBrackets, unexpected };
