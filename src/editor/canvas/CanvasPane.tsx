import { Empty } from '../ui/Empty.tsx';

export function CanvasPane() {
  return <Empty title="Canvas" />;
}
