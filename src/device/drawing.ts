import { loadLightViews } from '../controls/views.ts';

/** What draws layouts: not needed to join, and fetched while nothing is shown yet. */
export const loadDrawing = () => Promise.all([import('../controls/LayoutScreen.tsx'), loadLightViews()]);
