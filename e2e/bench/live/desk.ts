// The editor and a phone, as pages of one browser over the shipped host.
import type { Browser, Page } from 'playwright';
import type { Layout } from '../../../src/layout/document.ts';
import { startHost } from '../browser.ts';

export interface Desk {
  readonly editor: Page;
  readonly phone: Page;
  readonly stop: () => void;
}

export async function openDesk(browser: Browser, layout: Layout): Promise<Desk> {
  const host = await startHost(['--open']);
  const editor = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await editor.goto(`${host.editor}?template=blank`);
  await editor.getByRole('button', { name: /^Layout: / }).click();
  await editor.getByRole('menuitem', { name: 'Import…' }).click();
  const buffer = Buffer.from(JSON.stringify(layout));
  await editor.getByLabel('File to import').setInputFiles({ name: 'desk.json', mimeType: 'application/json', buffer });
  await editor.getByRole('button', { name: 'Open as a new layout' }).click();
  const phone = await (await browser.newContext({ viewport: { width: 393, height: 852 } })).newPage();
  const pairing = JSON.stringify({ url: host.relay, token: '', channel: 'home', role: 'viewer' });
  await phone.goto(`${host.relay.replace('ws:', 'http:')}/device/#${encodeURIComponent(pairing)}`);
  await phone.getByRole('heading', { name: String(layout.name) }).waitFor();
  await confirmed(editor);
  await editor.evaluate(watchTimes);
  return { editor, phone, stop: host.stop };
}

const CHIP = 'header [role="status"]';

export const confirmed = (editor: Page) =>
  editor.waitForFunction(
    (chip) => /revision \d+ confirmed/.test(document.querySelector(chip)?.textContent ?? ''),
    CHIP,
  );

/** In the page: when the mouse was let go, and when the chip said that the phone has drawn what came of it. */
function watchTimes(): void {
  const times = { pressedAt: 0, took: 0, revision: 0 };
  Reflect.set(window, 'liveTimes', times);
  const revision = () => {
    const text = document.querySelector('header [role="status"]')?.textContent ?? '';
    return Number(/revision (\d+) confirmed/.exec(text)?.[1] ?? 0);
  };
  times.revision = revision();
  addEventListener('pointerup', ({ timeStamp }) => (times.pressedAt = timeStamp), { capture: true });
  new MutationObserver(() => {
    const now = revision();
    if (now <= times.revision) return;
    times.revision = now;
    times.took = performance.now() - times.pressedAt;
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
