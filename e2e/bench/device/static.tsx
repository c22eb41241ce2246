// The other side of `device.apply500_vs_static`: as many nodes as 500 controls draw, with nothing behind them.
import { createRoot } from 'react-dom/client';

const CELL = { width: 86, height: 48 };
const ACROSS = 4;

function Node({ index }: { index: number }) {
  const left = (index % ACROSS) * 94;
  const top = Math.floor(index / ACROSS) * 56;
  return (
    <div style={{ position: 'absolute', left, top, ...CELL }}>
      <div
        style={{
          boxSizing: 'border-box',
          width: '100%',
          height: '100%',
          padding: 8,
          border: '1px solid #FFFFFF1A',
          borderRadius: 12,
          background: '#FFFFFF0F',
          color: '#fff',
          font: '12px system-ui',
        }}
      >
        <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
          <span style={{ color: '#FFFFFF99' }}>Node {index}</span>
          <span style={{ fontWeight: 600 }}>{(index * 7) % 100} %</span>
        </div>
        <svg width="70" height="12" aria-hidden="true">
          <path d="M 0 6 H 70" stroke="#39393D" strokeWidth="4" />
          <path d={`M 0 6 H ${(index * 7) % 70}`} stroke="#667eea" strokeWidth="4" />
        </svg>
      </div>
    </div>
  );
}

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no #root.');
const root = createRoot(container);

function draw(count: number): Promise<number> {
  const start = performance.now();
  root.render(
    <div style={{ position: 'relative', height: 8000, background: '#000' }}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the nodes never change places
        <Node key={index} index={index} />
      ))}
    </div>,
  );
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start), 0));
  });
}

Object.assign(window, { draw });
