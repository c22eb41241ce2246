import { Empty } from '../ui/Empty.tsx';

export function DevicePane() {
  return <Empty title="No device yet" />;
}
