import { Empty } from '../ui/Empty.tsx';

export function Tree() {
  return <Empty title="Tree" />;
}
