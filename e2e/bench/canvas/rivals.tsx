// The other sides of the canvas bench: as many plain boxes as the editor has controls, in the same cells, in the two
// grids people would use instead.
import { GridStack } from 'gridstack';
import { createRoot } from 'react-dom/client';
import { ReactGridLayout } from 'react-grid-layout';
import 'gridstack/dist/gridstack.css';
import 'react-grid-layout/css/styles.css';
import { COLUMNS, cellsOf, ROW } from './cells.ts';

const asked = new URLSearchParams(location.search);
const cells = cellsOf(Number(asked.get('count')));
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');

const BOX =
  'box-sizing:border-box;height:100%;border:1px solid #999;border-radius:12px;background:#eee;font:12px system-ui';

function drawRgl(into: HTMLElement): void {
  const layout = cells.map(({ id, row, col, rows, cols }) => ({ i: id, x: col, y: row, w: cols, h: rows }));
  createRoot(into).render(
    <ReactGridLayout
      width={377}
      layout={layout}
      gridConfig={{ cols: COLUMNS, rowHeight: ROW - 8, margin: [8, 8], containerPadding: [4, 4] }}
    >
      {cells.map(({ id }) => (
        <div key={id} id={id} style={{ border: '1px solid #999', borderRadius: 12, background: '#eee' }}>
          {id}
        </div>
      ))}
    </ReactGridLayout>,
  );
}

function drawGridstack(into: HTMLElement): void {
  const grid = document.createElement('div');
  grid.className = 'grid-stack';
  into.append(grid);
  for (const { id, row, col, rows, cols } of cells) {
    const item = document.createElement('div');
    item.className = 'grid-stack-item';
    item.id = id;
    for (const [key, value] of Object.entries({ x: col, y: row, w: cols, h: rows }))
      item.setAttribute(`gs-${key}`, `${value}`);
    const content = document.createElement('div');
    content.className = 'grid-stack-item-content';
    content.style.cssText = BOX;
    content.textContent = id;
    item.append(content);
    grid.append(item);
  }
  GridStack.init({ column: COLUMNS, cellHeight: ROW, margin: 4 }, grid);
}

if (asked.get('grid') === 'gridstack') drawGridstack(root);
else drawRgl(root);
