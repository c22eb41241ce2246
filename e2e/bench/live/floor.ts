// The least that showing a layout in another page could cost in this browser: two pages that do nothing else, and between
// them a relay that passes on what it gets.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

const BEGIN = `<!doctype html><meta charset="utf-8"><title>Floor</title>
<body style="margin:0"><div id="pad" style="height:400px">press</div><pre id="out"></pre><script>
const out = document.getElementById('out');
const socket = new WebSocket(location.origin.replace('http', 'ws') + location.pathname);
`;

/** Takes the layout it is given, and sends it at every release of the mouse. */
const SENDER = `${BEGIN}
let round = 0;
addEventListener('pointerup', (event) => {
  pressedAt = event.timeStamp;
  round += 1;
  socket.send(JSON.stringify({ id: 'f' + round, type: 'apply-layout', payload: { ...layout, round }, reply_to: null }));
});
socket.onmessage = ({ data }) => {
  const answer = JSON.parse(data);
  out.textContent = answer.reply_to + ' confirmed';
  took = performance.now() - pressedAt;
};
var layout, pressedAt, took;
</script>`;

/** Paints the name of what comes, and answers what it is told to answer. */
const SHOWER = `${BEGIN}
socket.onmessage = ({ data }) => {
  const { id, type, payload } = JSON.parse(data);
  out.textContent = payload.name + ' ' + payload.round;
  requestAnimationFrame(() => setTimeout(() => {
    socket.send(JSON.stringify({ id: 'a' + id, type, payload: answer, reply_to: id }));
  }));
};
var answer;
</script>`;

async function serve(): Promise<number> {
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(request.url === '/sender' ? SENDER : SHOWER);
  });
  const members = new Set<WebSocket>();
  new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => {
    members.add(socket);
    socket.on('message', (text) => {
      for (const other of members) if (other !== socket) other.send(String(text));
    });
    socket.on('close', () => members.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const MARK = '--live-floor';

/** True in the process that is the floor’s relay. */
export function isFloor(): boolean {
  if (!process.argv.includes(MARK)) return false;
  void serve().then((port) => process.send?.(port));
  process.on('disconnect', () => process.exit());
  return true;
}

/** In a process of its own, as the host is. */
export async function startFloor(bundle: string): Promise<{ readonly address: string; readonly stop: () => void }> {
  const child = fork(bundle, [MARK]);
  const [port] = (await once(child, 'message')) as [number];
  return { address: `http://127.0.0.1:${port}/`, stop: () => child.disconnect() };
}
