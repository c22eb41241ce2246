// From an edit to the moment the editor knows what the device has drawn of it: editor, relay and device each in a process
// of their own. The floor is the same bytes over bare TCP, taking turns with the real thing in one run.
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { applyEdit } from '../../src/layout/apply.ts';
import { summaryOf } from '../../src/layout/diff.ts';
import { idOf, type Layout } from '../../src/layout/document.ts';
import { nodesIn } from '../../src/layout/walk.ts';
import { createStudio, type Studio } from '../../src/studio/controller.ts';
import { type Bench, quantile } from './figure.ts';
import { generatedLayout } from './generated-layout.ts';
import { dial, eachText, write } from './push/floor.ts';
import { isPart, member, startPart } from './push/parts.ts';

const BUNDLE = fileURLToPath(import.meta.url);
const CONTROLS = 50;
const WARM_UP = 40;
const ROUNDS = 300;
/** Twice of it is more than the studio's gap between two pushes, so that every edit meets an idle line. */
const IDLE_MS = 40;

/** Milliseconds from showing a layout to its confirmation. */
function pushed(studio: Studio, layout: Layout): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const revision = studio.show(layout);
    const stop = studio.state.subscribe(({ devices }) => {
      const push = devices[0]?.push;
      if (push?.revision !== revision || push.state === 'waiting' || push.state === 'sending') return;
      stop();
      if (push.state === 'confirmed') resolve(performance.now() - started);
      else reject(new Error(`The push ended as ${push.state}. ${push.reason ?? ''}`));
    });
  });
}

/** One small change after another, as somebody at work makes them. */
function editing(start: Layout): () => Layout {
  const ids = nodesIn(start).flatMap(({ node }) => idOf(node) ?? []);
  let layout = start;
  let round = 0;
  return () => {
    const id = ids[(round * 37) % ids.length] ?? '';
    round += 1;
    layout = applyEdit(layout, { kind: 'set', at: [id], field: ['label'], value: `Label ${round}` });
    return layout;
  };
}

async function floorRoundTrip(port: number): Promise<(layout: Layout) => Promise<number>> {
  const socket = await dial(port);
  let answered: () => void = () => {};
  eachText(socket, (text) => {
    JSON.parse(text);
    answered();
  });
  const id = '00000000-0000-4000-8000-000000000000';
  return (layout) =>
    new Promise((resolve) => {
      const started = performance.now();
      answered = () => resolve(performance.now() - started);
      const payload = { target_id: id, type: 'apply-layout', payload: layout };
      write(socket, JSON.stringify({ id, type: 'route_msg', payload, reply_to: null }));
    });
}

async function measure() {
  const start = generatedLayout(CONTROLS);
  const edit = editing(start);
  const relay = await startPart(BUNDLE, 'relay', { port: 0, payload: null });
  const device = await startPart(BUNDLE, 'device', { port: relay.port, payload: null });
  const floorRelay = await startPart(BUNDLE, 'floor-relay', { port: 0, payload: null });
  const answer = { ok: true, rendered: summaryOf(start) };
  const floorDevice = await startPart(BUNDLE, 'floor-device', { port: floorRelay.port, payload: answer });
  const roundTrip = await floorRoundTrip(floorRelay.port);

  const client = member(relay.port, 'bench-editor', 'editor');
  const studio = createStudio({ client });
  const leave = client.start();
  await pushed(studio, start);

  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const layout = edit();
    await pause(IDLE_MS);
    const took = await pushed(studio, layout);
    await pause(IDLE_MS);
    const least = await roundTrip(layout);
    if (round < 0) continue;
    ours.push(took);
    floor.push(least);
  }
  studio.stop();
  leave();
  for (const part of [device, relay, floorDevice, floorRelay]) part.stop();
  return { ours, floor, bytes: JSON.stringify(start).length };
}

const bench: Bench = async (report) => {
  const { ours, floor, bytes } = await measure();
  for (const [name, q, target] of [
    ['p50', 0.5, '<= 3'],
    ['p99', 0.99, '<= 8'],
  ] as const) {
    const [mine, least] = [quantile(ours, q), quantile(floor, q)];
    process.stderr.write(
      `push.${name}: ${mine.toFixed(2)} ms for ${CONTROLS} controls (${bytes} B), the floor ${least.toFixed(2)} ms\n`,
    );
    report({ bench: `push.${name}_vs_floor`, value: mine / least, unit: 'x', target });
  }
};

// A part is the same bundle, and measures nothing.
export default isPart() ? () => {} : bench;
