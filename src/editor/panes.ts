// What stands around the palette and the canvas, as one file that is fetched once they can be used (`usable.ts`).
export { LayoutInspector } from './inspector/layout/LayoutInspector.tsx';
export { NodeInspector } from './inspector/NodeInspector.tsx';
export { WaitingQuestion } from './json/WaitingQuestion.tsx';
export { DevicePane } from './link/DevicePane.tsx';
export { TrafficPane } from './link/TrafficPane.tsx';
export { Blocks } from './palette/Blocks.tsx';
export { ProblemsPane } from './problems/ProblemsPane.tsx';
export { ToastList } from './shell/ToastList.tsx';
export { Tree } from './tree/Tree.tsx';
