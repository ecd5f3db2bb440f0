export type {
  Arrows,
  Contours,
  Guide,
  LineChartData,
  LineChartOptions,
  Path,
  PlaneChartData,
  PlaneChartOptions,
  Series,
  WindowChange,
} from './axes/contract';
export { createLineChart } from './axes/lineChart';
export { createPlaneChart } from './axes/planeChart';
export { ChartLink, FitGroup } from './axes/window/chartLink';
export type { Axis, Figure, FigureOptions, Mark } from './contract';
export type { Grid } from './geometry/grid';
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
export type { NetworkData, NetworkOptions } from './network/contract';
export { createNetDiagram } from './network/netDiagram';
export type { RegionKind, RegionMapData } from './regions/contract';
export { createRegionMap } from './regions/regionMap';
export { hintOf, type KeyUse, listenToKeys } from './shell/keys';
export type {
  SurfaceMark,
  SurfacePath,
  WireframeData,
  WireframeFigure,
  WireframeOptions,
} from './surface/contract';
export { createWireframe } from './surface/wireframe';
export { createBarChart } from './tables/barChart';
export { createConfusionMatrix } from './tables/confusionMatrix';
export type {
  Bar,
  BarChartData,
  BarChartOptions,
  ConfusionMatrixData,
  ConfusionMatrixOptions,
  MatrixTableData,
  MatrixTableOptions,
  NumberGrid,
} from './tables/contract';
export { createMatrixTable } from './tables/matrixTable';
export { createNumberGrid } from './tables/numberGrid';
export { type TakeAway, takeAwaysIn } from './takeAway/takeAway';
