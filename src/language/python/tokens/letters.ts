import { lettersOf } from '../../core/letters';

export const { startsName, endOfName } = lettersOf(/[\p{XID_Start}_]/u, /[\p{XID_Continue}_]/u);
