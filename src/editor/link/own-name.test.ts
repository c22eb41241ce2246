import { describe, expect, it } from 'vitest';
import { type NamedPage, ownName } from './own-name.ts';

/** A tab that is loaded, left, and duplicated. */
function tab(kept = new Map<string, string>()) {
  const listeners: (readonly [type: string, run: () => void])[] = [];
  const page = {
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
    addEventListener: (type: string, run: () => void) => void listeners.push([type, run]),
  } as unknown as NamedPage;
  return {
    name: ownName(page),
    happens: (event: string) => {
      for (const [type, run] of listeners) if (type === event) run();
    },
    reloaded: () => tab(kept),
    duplicated: () => tab(new Map(kept)),
  };
}

describe('the name of a tab on the relay', () => {
  it('stays over a reload', () => {
    const first = tab();
    first.happens('pageshow');
    first.happens('pagehide');
    expect(first.reloaded().name).toBe(first.name);
  });

  it('is another one in a duplicate of the tab', () => {
    const first = tab();
    expect(first.duplicated().name).not.toBe(first.name);
    first.happens('pagehide');
    const second = first.reloaded();
    expect(second.duplicated().name).not.toBe(second.name);
  });

  it('is not left lying about by a page that comes back out of the browser’s cache', () => {
    const first = tab();
    first.happens('pagehide');
    first.happens('pageshow');
    expect(first.duplicated().name).not.toBe(first.name);
  });

  it('is made anew where the browser keeps nothing', () => {
    const blocked = {
      get sessionStorage(): Storage {
        throw new DOMException('Not here.', 'SecurityError');
      },
      addEventListener: () => {},
    } as unknown as NamedPage;
    expect(ownName(blocked)).toMatch(/^editor-[0-9a-f]{8}$/);
  });
});
