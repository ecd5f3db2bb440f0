import type {
  BarChartData,
  BarChartOptions,
  Figure,
  MatrixTableData,
  MatrixTableOptions,
  WireframeData,
  WireframeOptions,
} from './types';

export { createLineChart } from './lineChart';
export { createPlaneChart } from './planeChart';
export type * from './types';
// Bodies follow within the hour: the signatures are final.
export declare function createWireframe(
  container: HTMLElement,
  options: WireframeOptions,
): Figure<WireframeData>;
export declare function createMatrixTable(
  container: HTMLElement,
  options: MatrixTableOptions,
): Figure<MatrixTableData>;
export declare function createBarChart(
  container: HTMLElement,
  options: BarChartOptions,
): Figure<BarChartData>;
