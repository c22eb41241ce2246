// Servers a person agreed to connect to. A layout comes from whoever may push; where this browser connects is decided
// by whoever holds it.
const KEY = 'carter-device-allowed';
const MOST = 50;

function known(): readonly string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}

// Private windows may refuse to keep anything; then it holds as long as the page is open.
const here = new Set<string>();

export function allowed(url: string): boolean {
  return here.has(url) || known().includes(url);
}

export function allow(url: string): void {
  here.add(url);
  try {
    localStorage.setItem(KEY, JSON.stringify([...new Set([...known(), url])].slice(-MOST)));
  } catch {
    // See above.
  }
}
