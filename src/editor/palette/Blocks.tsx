import { Empty } from '../ui/Empty.tsx';

export function Blocks() {
  return <Empty title="Blocks" />;
}
