import { text } from '../../layout/document.ts';
import { member } from '../../layout/json.ts';
import { useLayout } from '../useApp.tsx';

export function LayoutMenu() {
  return <strong>{text(member(useLayout(), 'name')) || 'Untitled'}</strong>;
}
