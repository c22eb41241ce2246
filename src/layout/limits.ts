// Limits that no hand-made layout comes near, but a hostile or runaway one does. Apart from what reads text, so that
// programs that only receive layouts can know them.

export const MAX_BYTES = 5 * 1024 * 1024;
export const MAX_NODES = 10_000;
/** Deeper nesting is refused: no layout needs it, and recursion over the document stays safe. */
export const MAX_DEPTH = 64;
