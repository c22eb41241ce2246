import { Empty } from '../../ui/Empty.tsx';

export function LayoutInspector() {
  return <Empty title="Nothing is selected" />;
}
