export { createBarChart } from './barChart';
export { createHeatMap } from './heatMap';
export { createLineChart } from './lineChart';
export { createMatrixTable } from './matrixTable';
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
