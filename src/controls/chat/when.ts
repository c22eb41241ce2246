// When something was said, as people say it.

const DAY = 86_400_000;

const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);

export function clockTime(at: number): string {
  const date = new Date(at);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** Both in milliseconds since 1970. */
export function whenText(at: number, now: number): string {
  // Days with a change of the clock have 23 or 25 hours.
  const days = Math.round((midnight(now) - midnight(at)) / DAY);
  if (days === 0) return `Today ${clockTime(at)}`;
  if (days === 1) return `Yesterday ${clockTime(at)}`;
  const date = new Date(at);
  if (days > 1 && days < 7) return `${date.toLocaleDateString('en', { weekday: 'long' })} ${clockTime(at)}`;
  const year = date.getFullYear() === new Date(now).getFullYear() ? {} : ({ year: 'numeric' } as const);
  return `${date.toLocaleDateString('en', { day: 'numeric', month: 'short', ...year })}, ${clockTime(at)}`;
}
