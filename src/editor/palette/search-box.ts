// Between the search box of the palette and its tiles, for the focus to go from one to the other.

const paletteOf = (part: Element | null) => part?.closest('[data-palette]');

export const searchBoxOf = (part: Element | null) => paletteOf(part)?.querySelector('input');

export const firstTileOf = (part: Element | null) => paletteOf(part)?.querySelector<HTMLElement>('[data-tile]');
