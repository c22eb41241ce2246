// Every view by its type. Views that bring a library with them are loaded when the first of them is on screen.
import { type ComponentType, lazy } from 'react';
import { Button } from './button/Button.tsx';
import { CardList } from './cardList/CardList.tsx';
import { ColorPicker } from './colorPicker/ColorPicker.tsx';
import { DatePicker } from './datePicker/DatePicker.tsx';
import { Divider } from './divider/Divider.tsx';
import { Gauge } from './gauge/Gauge.tsx';
import { Image } from './image/Image.tsx';
import { Joystick } from './joystick/Joystick.tsx';
import { Label } from './label/Label.tsx';
import { List } from './list/List.tsx';
import { LogConsole } from './logConsole/LogConsole.tsx';
import { Picker } from './picker/Picker.tsx';
import { ProgressRing } from './progressRing/ProgressRing.tsx';
import { SegmentedControl } from './segmentedControl/SegmentedControl.tsx';
import { Slider } from './slider/Slider.tsx';
import { Spacer } from './spacer/Spacer.tsx';
import { Sparkline } from './sparkline/Sparkline.tsx';
import { StatusLight } from './statusLight/StatusLight.tsx';
import { Stepper } from './stepper/Stepper.tsx';
import { TextInput } from './textInput/TextInput.tsx';
import { Toggle } from './toggle/Toggle.tsx';
import type { ViewProps } from './view.tsx';
import { WebView } from './webView/WebView.tsx';

/** A view is typed by its own definition; here they stand side by side. */
export type AnyView = ComponentType<Omit<ViewProps, 'props'> & { readonly props: never }>;

export const VIEWS: Readonly<Record<string, AnyView | undefined>> = {
  button: Button,
  toggle: Toggle,
  slider: Slider,
  stepper: Stepper,
  segmentedControl: SegmentedControl,
  picker: Picker,
  textInput: TextInput,
  datePicker: DatePicker,
  colorPicker: ColorPicker,
  joystick: Joystick,
  camera: lazy(() => import('./camera/Camera.tsx').then((module) => ({ default: module.Camera }))),
  label: Label,
  gauge: Gauge,
  progressRing: ProgressRing,
  sparkline: Sparkline,
  statusLight: StatusLight,
  image: Image,
  list: List,
  logConsole: LogConsole,
  cardList: CardList,
  chat: lazy(() => import('./chat/Chat.tsx').then((module) => ({ default: module.Chat }))),
  qrCode: lazy(() => import('./qrCode/QrCode.tsx').then((module) => ({ default: module.QrCode }))),
  webView: WebView,
  chart: lazy(() => import('./chart/Chart.tsx').then((module) => ({ default: module.Chart }))),
  pieChart: lazy(() => import('./pieChart/PieChart.tsx').then((module) => ({ default: module.PieChart }))),
  carousel: lazy(() => import('./carousel/Carousel.tsx').then((module) => ({ default: module.Carousel }))),
  flipCard: lazy(() => import('./flipCard/FlipCard.tsx').then((module) => ({ default: module.FlipCard }))),
  divider: Divider,
  spacer: Spacer,
};
