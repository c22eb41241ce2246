import { Empty } from '../ui/Empty.tsx';

export function ProblemsPane() {
  return <Empty title="Problems" />;
}
