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

/** A letter for each stroke: b body, i inner, h hole, l line, s solid. */
export const ROLES = {};

/** Filled in addition when a glyph is filled: outlines that lucide leaves open. */
export const SILHOUETTES = {};
