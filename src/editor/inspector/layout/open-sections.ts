// Which sections are unfolded; kept while the page is open, as the panel goes away with every selection.
import { createStore } from 'zustand/vanilla';

export const openSections = createStore<{ readonly open: ReadonlySet<string> }>(() => ({
  open: new Set(['layout', 'page', 'theme']),
}));

export function toggleSection(key: string): void {
  openSections.setState(({ open }) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    return { open: next };
  });
}
