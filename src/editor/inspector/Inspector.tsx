import { Empty } from '../ui/Empty.tsx';

export function Inspector() {
  return <Empty title="Inspector" />;
}
