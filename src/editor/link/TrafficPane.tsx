import { Empty } from '../ui/Empty.tsx';

export function TrafficPane() {
  return <Empty title="No traffic yet" />;
}
