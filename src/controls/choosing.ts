// Choosing one of a list of texts by keys.

/** Where a key leads in a list of options; undefined for keys that mean nothing here. */
export function movedTo(key: string, at: number, count: number, page: number): number | undefined {
  const within = (index: number) => (count === 0 ? undefined : Math.min(count - 1, Math.max(0, index)));
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return within(at + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return within(at - 1);
    case 'PageDown':
      return within(at + page);
    case 'PageUp':
      return within(at - page);
    case 'Home':
      return within(0);
    case 'End':
      return within(count - 1);
    default:
      return undefined;
  }
}

export interface Typed {
  readonly text: string;
  /** Milliseconds. */
  readonly at: number;
}

/** Letters typed later than this begin a new word. */
const WORD_MS = 700;

/** The letters typed so far, with one more. Keys that write nothing leave it undefined. */
export function typed(before: Typed | undefined, key: string, at: number): Typed | undefined {
  if ([...key].length !== 1) return undefined;
  const goesOn = before !== undefined && at - before.at < WORD_MS;
  // A space begins no option; in the middle of one it is a letter like any other.
  if (key === ' ' && !goesOn) return undefined;
  return { text: (goesOn ? before.text : '') + key.toLowerCase(), at };
}

/** The next option that begins with what was typed; one letter again and again goes through all of its options. */
export function optionBeginning(options: readonly string[], text: string, at: number): number | undefined {
  const letters = new Set(text);
  const one = letters.size === 1;
  const word = one ? text.slice(0, 1) : text;
  const first = one ? at + 1 : Math.max(0, at);
  for (let step = 0; step < options.length; step += 1) {
    const index = (first + step) % options.length;
    if (options[index]?.toLowerCase().startsWith(word)) return index;
  }
  return undefined;
}
