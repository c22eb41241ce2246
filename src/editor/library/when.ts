// Times as people say them.

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const midnightOf = (time: number) => new Date(time).setHours(0, 0, 0, 0);

const clock = (time: number) => new Date(time).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });

/** “Today”, “Yesterday”, “Friday”, “3 March 2026” */
export function dayOf(time: number, now: number): string {
  const days = Math.round((midnightOf(now) - midnightOf(time)) / DAY);
  if (days <= 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const date = new Date(time);
  if (days < 7) return date.toLocaleDateString(undefined, { weekday: 'long' });
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  return date.toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
  });
}

/** “just now”, “5 minutes ago”, “today, 14:32”, “yesterday, 09:10”, “3 March” */
export function sayWhen(time: number, now: number): string {
  const minutes = Math.floor((now - time) / MINUTE);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  const day = dayOf(time, now);
  if (day === 'Today' || day === 'Yesterday') return `${day.toLowerCase()}, ${clock(time)}`;
  return day;
}

export { clock };
