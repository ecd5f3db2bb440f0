export { createLineChart } from './axes/lineChart';
export { createPlaneChart } from './axes/planeChart';
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
} from './contract';
export type {
  DrawingPadData,
  DrawingPadOptions,
  GridImage,
  ImageColour,
  ImageGridData,
  ImageGridOptions,
  PadPoint,
  PadStroke,
} from './images/contract';
export { createDrawingPad } from './images/drawingPad';
export { createHeatMap } from './images/heatMap';
export { createImageGrid } from './images/imageGrid';
export { createWireframe } from './surface/wireframe';
export { createBarChart } from './tables/barChart';
export type { ConfusionMatrixData, ConfusionMatrixOptions } from './tables/confusion';
export { createConfusionMatrix } from './tables/confusionMatrix';
export { createMatrixTable } from './tables/matrixTable';
export { createNumberGrid, type NumberGrid } from './tables/numberGrid';
export { type TakeAway, takeAwaysIn } from './takeAway/takeAway';
