import { Empty } from '../ui/Empty.tsx';

export function Palette() {
  return <Empty title="Palette" />;
}
