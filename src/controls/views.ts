// Every view by its type. Views that bring much with them are loaded when the first of them is on screen.
import { type ComponentType, lazy } from 'react';
import type { ViewProps } from './view.tsx';

/** A view is typed by its own definition; here they stand side by side. */
export type AnyView = ComponentType<Omit<ViewProps, 'props'> & { readonly props: never }>;

type LightViews = typeof import('./light-views.ts');

/** Resolves once small views can be drawn without waiting. */
export const loadLightViews = (): Promise<LightViews> => import('./light-views.ts');

// Which view it is has been checked against its definition where it is written.
const light = (name: keyof LightViews): AnyView =>
  lazy(() => loadLightViews().then((views) => ({ default: views[name] as unknown as AnyView })));

export const VIEWS: Readonly<Record<string, AnyView | undefined>> = {
  button: light('Button'),
  toggle: light('Toggle'),
  slider: light('Slider'),
  stepper: light('Stepper'),
  segmentedControl: light('SegmentedControl'),
  picker: light('Picker'),
  textInput: light('TextInput'),
  datePicker: light('DatePicker'),
  colorPicker: light('ColorPicker'),
  joystick: light('Joystick'),
  camera: lazy(() => import('./camera/Camera.tsx').then((module) => ({ default: module.Camera }))),
  compass: lazy(() => import('./compass/Compass.tsx').then((module) => ({ default: module.Compass }))),
  sortboard: lazy(() => import('./sortboard/Sortboard.tsx').then((module) => ({ default: module.Sortboard }))),
  pinboard: lazy(() => import('./pinboard/Pinboard.tsx').then((module) => ({ default: module.Pinboard }))),
  canvas: lazy(() => import('./canvas/Canvas.tsx').then((module) => ({ default: module.Canvas }))),
  label: light('Label'),
  gauge: light('Gauge'),
  progressRing: light('ProgressRing'),
  sparkline: light('Sparkline'),
  statusLight: light('StatusLight'),
  image: light('Image'),
  list: light('List'),
  logConsole: light('LogConsole'),
  // It explains controls, so it brings the whole catalog.
  cardList: lazy(() => import('./cardList/CardList.tsx').then((module) => ({ default: module.CardList }))),
  chat: lazy(() => import('./chat/Chat.tsx').then((module) => ({ default: module.Chat }))),
  map: lazy(() => import('./map/WorldMap.tsx').then((module) => ({ default: module.WorldMap }))),
  graph: lazy(() => import('./graph/Graph.tsx').then((module) => ({ default: module.Graph }))),
  qrCode: lazy(() => import('./qrCode/QrCode.tsx').then((module) => ({ default: module.QrCode }))),
  webView: light('WebView'),
  chart: lazy(() => import('./chart/Chart.tsx').then((module) => ({ default: module.Chart }))),
  pieChart: lazy(() => import('./pieChart/PieChart.tsx').then((module) => ({ default: module.PieChart }))),
  heatmap: lazy(() => import('./heatmap/Heatmap.tsx').then((module) => ({ default: module.Heatmap }))),
  radar: lazy(() => import('./radar/Radar.tsx').then((module) => ({ default: module.Radar }))),
  boxPlot: lazy(() => import('./boxPlot/BoxPlot.tsx').then((module) => ({ default: module.BoxPlot }))),
  gantt: lazy(() => import('./gantt/Gantt.tsx').then((module) => ({ default: module.Gantt }))),
  sankey: lazy(() => import('./sankey/Sankey.tsx').then((module) => ({ default: module.Sankey }))),
  treemap: lazy(() => import('./treemap/Treemap.tsx').then((module) => ({ default: module.Treemap }))),
  chord: lazy(() => import('./chord/Chord.tsx').then((module) => ({ default: module.Chord }))),
  carousel: lazy(() => import('./carousel/Carousel.tsx').then((module) => ({ default: module.Carousel }))),
  flipCard: lazy(() => import('./flipCard/FlipCard.tsx').then((module) => ({ default: module.FlipCard }))),
  accordion: lazy(() => import('./accordion/Accordion.tsx').then((module) => ({ default: module.Accordion }))),
  divider: light('Divider'),
  spacer: light('Spacer'),
};
