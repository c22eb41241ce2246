// F2 anywhere: the box with the id takes the focus, once it is there.
import { createStore } from 'zustand/vanilla';

export const renaming = createStore<{ readonly wanted: boolean }>(() => ({ wanted: false }));
