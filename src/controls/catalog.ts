// Every control, in palette order. Adding one is its folder and one line here.
import { createCatalog } from '../layout/control.ts';
import { accordion } from './accordion/accordion.ts';
import { boxPlot } from './boxPlot/boxPlot.ts';
import { button } from './button/button.ts';
import { camera } from './camera/camera.ts';
import { canvas } from './canvas/canvas.ts';
import { cardList } from './cardList/cardList.ts';
import { carousel } from './carousel/carousel.ts';
import { chart } from './chart/chart.ts';
import { chat } from './chat/chat.ts';
import { chord } from './chord/chord.ts';
import { colorPicker } from './colorPicker/colorPicker.ts';
import { compass } from './compass/compass.ts';
import { datePicker } from './datePicker/datePicker.ts';
import { divider } from './divider/divider.ts';
import { flipCard } from './flipCard/flipCard.ts';
import { gantt } from './gantt/gantt.ts';
import { gauge } from './gauge/gauge.ts';
import { graph } from './graph/graph.ts';
import { heatmap } from './heatmap/heatmap.ts';
import { image } from './image/image.ts';
import { joystick } from './joystick/joystick.ts';
import { label } from './label/label.ts';
import { list } from './list/list.ts';
import { logConsole } from './logConsole/logConsole.ts';
import { map } from './map/map.ts';
import { picker } from './picker/picker.ts';
import { pieChart } from './pieChart/pieChart.ts';
import { pinboard } from './pinboard/pinboard.ts';
import { progressRing } from './progressRing/progressRing.ts';
import { qrCode } from './qrCode/qrCode.ts';
import { radar } from './radar/radar.ts';
import { sankey } from './sankey/sankey.ts';
import { segmentedControl } from './segmentedControl/segmentedControl.ts';
import { slider } from './slider/slider.ts';
import { sortboard } from './sortboard/sortboard.ts';
import { spacer } from './spacer/spacer.ts';
import { sparkline } from './sparkline/sparkline.ts';
import { statusLight } from './statusLight/statusLight.ts';
import { stepper } from './stepper/stepper.ts';
import { textInput } from './textInput/textInput.ts';
import { toggle } from './toggle/toggle.ts';
import { treemap } from './treemap/treemap.ts';
import { webView } from './webView/webView.ts';

export const catalog = createCatalog([
  button,
  toggle,
  slider,
  stepper,
  segmentedControl,
  picker,
  textInput,
  datePicker,
  colorPicker,
  joystick,
  camera,
  compass,
  sortboard,
  pinboard,
  canvas,
  label,
  gauge,
  progressRing,
  sparkline,
  statusLight,
  image,
  list,
  logConsole,
  cardList,
  chat,
  map,
  graph,
  qrCode,
  webView,
  chart,
  pieChart,
  heatmap,
  radar,
  boxPlot,
  gantt,
  sankey,
  treemap,
  chord,
  carousel,
  flipCard,
  accordion,
  divider,
  spacer,
]);
