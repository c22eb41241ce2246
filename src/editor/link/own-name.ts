// The name of this tab on the relay. Whoever is there sees the same editor come back after a reload.
import { uniqueName } from '../../mesh/identity.ts';

export type NamedPage = Pick<Window, 'sessionStorage' | 'addEventListener'>;

const NAME = 'carter.name';

/**
 * Two pages under one name would throw each other out, and a tab is duplicated with all it remembers: so the name is
 * left behind on the way out only, and taken by whoever comes next.
 */
export function ownName(page: NamedPage): string {
  const name = taken(page) ?? uniqueName('editor');
  page.addEventListener('pagehide', () => leave(page, name));
  // Out of the browser’s cache it is this page again that uses it.
  page.addEventListener('pageshow', () => taken(page));
  return name;
}

function taken(page: NamedPage): string | undefined {
  try {
    const name = page.sessionStorage.getItem(NAME) ?? undefined;
    page.sessionStorage.removeItem(NAME);
    return name;
  } catch {
    return undefined;
  }
}

function leave(page: NamedPage, name: string): void {
  try {
    page.sessionStorage.setItem(NAME, name);
  } catch {
    // A browser that keeps nothing makes a new one.
  }
}
