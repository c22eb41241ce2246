import { loadLightViews } from '../controls/views.ts';

const load = () => Promise.all([import('../controls/LayoutScreen.tsx'), loadLightViews()]);
let loaded: ReturnType<typeof load> | undefined;

/**
 * What draws layouts: not needed to join, and fetched while nothing is shown yet. An `import()` of what is there already
 * still takes until after the next frame, which every push would wait for.
 */
export function loadDrawing(): ReturnType<typeof load> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}
