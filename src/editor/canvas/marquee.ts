// A rectangle pulled over empty ground: what it touches is selected.
import { catalog } from '../../controls/catalog.ts';
import type { Editor } from '../editor.ts';
import { includes, keyOf, type Selection, targetAt } from '../selection.ts';
import type { Canvas } from './canvas.ts';
import type { Spot, Steps } from './drag.ts';
import { areaOf, boxesIn, meets, pathIn } from './frames.ts';

export function marquee(canvas: Canvas, editor: Editor, from: Spot, keep: Selection): Steps {
  const start = canvas.toPage(from);
  const frame = canvas.openFrame();
  const choose = (to: Spot) => {
    const end = canvas.toPage(to);
    const area = {
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(end.x - start.x),
      height: Math.abs(end.y - start.y),
    };
    const layout = editor.layout();
    const caught =
      frame === undefined
        ? []
        : boxesIn(layout, frame, catalog)
            .filter((box) => meets(areaOf(frame, box), area))
            .map(({ index }) => targetAt(layout, pathIn(frame, index)));
    const selection = [...keep, ...caught.filter((target) => !includes(keep, target))];
    canvas.state.setState({ marquee: area });
    const now = editor.state.getState().selection;
    if (now.map(keyOf).join() !== selection.map(keyOf).join()) editor.select(selection);
  };
  const end = () => canvas.state.setState({ marquee: undefined });
  return {
    move: choose,
    drop: end,
    cancel: () => {
      end();
      editor.select(keep);
    },
  };
}
