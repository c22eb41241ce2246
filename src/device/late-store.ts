// The layouts this browser keeps. The database and what reads and prints layouts come with the first question: most
// sessions show what is pushed, and keep nothing.
import type { LayoutStore } from '../studio/renderer.ts';

export interface DeviceStore extends LayoutStore {
  remove(file: string): Promise<void>;
  /** False where what is kept is gone with the page. */
  isLasting(): Promise<boolean>;
}

export function lateStore(
  open: () => Promise<DeviceStore> = () => import('./stored.ts').then(({ openDeviceStore }) => openDeviceStore()),
): DeviceStore {
  let opened: Promise<DeviceStore> | undefined;
  const store = () => {
    opened ??= open().catch((error: unknown) => {
      // The next question tries again: what could not be loaded now may be there in a minute.
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    list: async () => (await store()).list(),
    read: async (file) => (await store()).read(file),
    save: async (layout, file) => (await store()).save(layout, file),
    remove: async (file) => (await store()).remove(file),
    isLasting: async () => (await store()).isLasting(),
  };
}
