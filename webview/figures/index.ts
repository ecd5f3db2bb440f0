export { createBarChart } from './barChart';
export type { ConfusionMatrixData, ConfusionMatrixOptions } from './confusion';
export { createConfusionMatrix } from './confusionMatrix';
export { createDrawingPad } from './drawingPad';
export { createHeatMap } from './heatMap';
export { createImageGrid } from './imageGrid';
export type {
  DrawingPadData,
  DrawingPadOptions,
  GridImage,
  ImageColour,
  ImageGridData,
  ImageGridOptions,
  PadPoint,
  PadStroke,
} from './imageTypes';
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
