export { createBarChart } from './barChart';
export { createLineChart } from './lineChart';
export { createMatrixTable } from './matrixTable';
export { createNumberGrid, type NumberGrid } from './numberGrid';
export { createPlaneChart } from './planeChart';
export { type TakeAway, takeAwaysIn } from './takeAway';
export type {
  Arrows,
  Axis,
  Bar,
  BarChartData,
  BarChartOptions,
  Contours,
  Figure,
  FigureOptions,
  Grid,
  Guide,
  LineChartData,
  LineChartOptions,
  Mark,
  MatrixTableData,
  MatrixTableOptions,
  Path,
  PlaneChartData,
  PlaneChartOptions,
  Series,
  SurfaceMark,
  WireframeData,
  WireframeFigure,
  WireframeOptions,
} from './types';
export { createWireframe } from './wireframe';
