import { Empty } from '../ui/Empty.tsx';

export function JsonPane() {
  return <Empty title="JSON" />;
}
