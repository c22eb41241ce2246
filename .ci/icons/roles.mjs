// Where the rules of make.mjs choose badly.

/** Glyphs that are there before the rest has been fetched: what our own frame, steppers and containers show. */
export const CORE = [
  'chevron-left',
  'chevron-right',
  'chevron-up',
  'chevron-down',
  'plus',
  'minus',
  'x',
  'check',
  'circle',
  'square',
  'power',
  'question',
  'exclamation',
  'info-mark',
  'ellipsis',
  'triangle-alert',
  'play',
  'pause',
  'stop',
  'star',
  'heart',
  'house',
  'lightbulb',
  'settings',
  'bell',
  'lock',
  'search',
  'arrow-up',
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'zap',
  'layout-grid',
  'image',
  'trash',
  'rotate-cw',
];

/** A letter for each stroke: b body, i inner, h hole, l line, o over, s solid. */
export const ROLES = {
  'bed-double': 'llil',
  cake: 'billlllll',
  'cloud-moon-rain': 'olbo',
  'cloud-sun-rain': 'lllllboo',
  gauge: 'ib',
  house: 'hb',
  ship: 'lilll',
  'shopping-basket': 'illbili',
  'user-round-group': 'bllbbb',
  'users-round': 'bbl',
};

/** Here the largest stroke is the body, closed or not, and the others lie over it. */
export const LAID_OVER = new Set([
  'car',
  'cloud-alert',
  'cloud-check',
  'cloud-download',
  'cloud-drizzle',
  'cloud-fog',
  'cloud-hail',
  'cloud-lightning',
  'cloud-rain',
  'cloud-rain-wind',
  'cloud-snow',
  'cloud-sync',
  'cloud-upload',
  'file-clock',
  'file-heart',
  'file-lock',
  'folder-cog',
  'folder-user',
  'house-plug',
  'download',
  'share',
  'upload',
]);

/** Shapes here would fill to a blot. */
export const NEVER_FILLED = new Set(['rotate-3d']);

/** Filled in addition when a glyph is filled: shapes that lucide leaves open. */
export const MASSES = {
  'bed-double': 'M2 18v-6a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v6zM4 10V6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v4z',
  cone: 'M20.9 18.55l-8-15.98a1 1 0 0 0-1.8 0l-8 15.98A9 3 0 0 0 20.9 18.55z',
  haze: 'M8 13a4 4 0 0 1 8 0z',
  lightbulb: 'M9 13h6v1.6H9z',
  ship:
    'M3 13l8.19-3.64a2 2 0 0 1 1.62 0L21 13a11.6 11.6 0 0 1-1.6 6c-1 .3-1.5 0-1.9-.3-.6-.5-1.2-1-2.5-1-2.5 0-2.5 2-5 2' +
    '-1.3 0-1.9-.5-2.5-1s-1.2-.5-2.5-.2A11.6 11.6 0 0 1 3 13zM5 12V6a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v6l-6.2-2.6a2 2 0 0 0-1.6 0z',
  'sun-snow': 'M10 9a3 3 0 0 0 0 6z',
  sunrise: 'M8 18a4 4 0 0 1 8 0z',
  sunset: 'M8 18a4 4 0 0 1 8 0z',
  tent: 'M12 6.2 3.5 21h5L12 15l3.5 6h5z',
  'user-round-group':
    'M22 10.5h-3.2a6 6 0 0 0-2.3-2.9A3.5 3.5 0 0 1 22 10.5zM2 10.5h3.2a6 6 0 0 1 2.3-2.9A3.5 3.5 0 0 0 2 10.5z',
  'users-round': 'M17.55 3.7a5 5 0 0 1 .45 8.3c2 1.5 4 4.63 4 8h-2.2a10 10 0 0 0-4.3-8.7 7 7 0 0 0 .5-7.3z',
};
