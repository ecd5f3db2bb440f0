export type * from './messages';
export type * from './optimizer';
export type * from './views';
