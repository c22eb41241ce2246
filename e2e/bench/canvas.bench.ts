// Dragging one real gauge among real controls in the built editor, beside the same path over as many plain boxes in
// react-grid-layout and gridstack.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { build } from 'vite';
import { openBrowser } from './browser.ts';
import { layoutOf } from './canvas/cells.ts';
import { droppedFrames, openEditor, openRival, serve, stepCost } from './canvas/page.ts';
import { type Bench, median } from './figure.ts';

const ROOT = process.cwd();
const ROUNDS = 3;
const SIDES = ['editor', 'rgl', 'gridstack'] as const;
type SideName = (typeof SIDES)[number];

async function buildRivals(): Promise<string> {
  const out = join(tmpdir(), `carter-rivals-${process.pid}`);
  const root = join(ROOT, 'e2e/bench/canvas');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir: out, emptyOutDir: true, rolldownOptions: { input: join(root, 'rivals.html') } },
  });
  return out;
}

interface Pages {
  readonly editor: string;
  readonly rivals: string;
}

/** Milliseconds for one step on each side, taken in turns. */
async function costs(
  browser: Browser,
  pages: Pages,
  count: number,
): Promise<Record<SideName, number> & { dropped: number }> {
  const opened = {
    editor: await openEditor(browser, pages.editor, layoutOf(count)),
    rgl: await openRival(browser, pages.rivals, 'rgl', count),
    gridstack: await openRival(browser, pages.rivals, 'gridstack', count),
  };
  const taken: Record<SideName, number[]> = { editor: [], rgl: [], gridstack: [] };
  // The first drag of each is for the compiler.
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const name of round % 2 === 0 ? SIDES : [...SIDES].reverse()) {
      const cost = await stepCost(opened[name]);
      if (round >= 0) taken[name].push(cost);
    }
  }
  const dropped = await droppedFrames(opened.editor);
  for (const { page } of Object.values(opened)) await page.close();
  return { editor: median(taken.editor), rgl: median(taken.rgl), gridstack: median(taken.gridstack), dropped };
}

const bench: Bench = async (report) => {
  const built = await buildRivals();
  const rivals = await serve(built);
  const editor = await serve(join(ROOT, 'dist/pages'));
  const browser = await openBrowser();
  try {
    const pages = { editor: editor.url, rivals: rivals.url };
    const small = await costs(browser, pages, 200);
    const large = await costs(browser, pages, 1000);
    const ratio = (bench: string, value: number, target: string) => report({ bench, value, unit: 'x', target });
    ratio('canvas.1000_vs_rgl', large.editor / large.rgl, '<= 0.1');
    ratio('canvas.1000_vs_gridstack', large.editor / large.gridstack, '<= 0.2');
    report({ bench: 'canvas.1000_dropped', value: large.dropped, unit: 'frames', target: '= 0' });
    ratio('canvas.200_vs_rgl', small.editor / small.rgl, '<= 0.4');
    ratio('canvas.200_vs_gridstack', small.editor / small.gridstack, '<= 0.62');
    ratio('canvas.growth_200_1000', large.editor / small.editor, '<= 1.3');
  } finally {
    await browser.close();
    editor.stop();
    rivals.stop();
    rmSync(built, { recursive: true, force: true });
  }
};

export default bench;
