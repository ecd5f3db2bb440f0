export type * from '../views/descent/contract';
export type * from '../views/simpleNet/contract';
export type * from '../views/stepSize/contract';
export type * from '../views/surface/contract';
export type * from '../views/tangent/contract';
export type * from '../views/training/contract';
export type * from './messages';
export type * from './views';
