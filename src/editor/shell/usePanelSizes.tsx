import { useDefaultLayout } from 'react-resizable-panels';

// Asked for at every write: a browser that blocks storage throws on the mere mention of it.
const tolerant = {
  getItem: (key: string) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem: (key: string, value: string) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // The size lasts until the page is left.
    }
  },
};

/** Sizes of a group’s panels as they were left. */
export function usePanelSizes(name: string, panelIds: string[]) {
  return useDefaultLayout({ id: `carter.sizes.${name}`, panelIds, storage: tolerant });
}
