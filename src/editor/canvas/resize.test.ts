import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../layout/apply.ts';
import { at } from '../../layout/json.ts';
import type { Frame, Stage } from './frames.ts';
import { type Grip, gripOf, type Handle, pulled } from './resize.ts';
import { control, page, placesIn, stageOf } from './stage.fixture.ts';

const layout = page([control('cpu', [1, 1], [2, 2]), control('fan', [1, 3], [1, 1])]);

function pull(handle: Handle, x: number, y: number, alt = false) {
  const stage = stageOf(layout);
  const hover = pulled(stage, gripOf(stage, 'cpu') as Grip, handle, { x, y }, alt);
  return { hover, after: hover.edit === undefined ? undefined : placesIn(applyEdit(layout, hover.edit)) };
}

describe('a handle', () => {
  it('takes its own edges along and leaves the others', () => {
    expect(pull('se', 290, 4 * 56).after?.cpu).toBe('[1,1] [3,2]');
    expect(pull('nw', 4, 4).after?.cpu).toBe('[0,0] [3,3]');
    expect(pull('s', 0, 2 * 56).after?.cpu).toBe('[1,1] [1,2]');
    expect(pull('w', 195, 999).after?.cpu).toBe('[1,2] [2,1]');
  });

  it('leaves one cell at least, and stays in the columns', () => {
    expect(pull('se', -500, -500).after?.cpu).toBe('[1,1] [1,1]');
    expect(pull('e', 5000, 0).hover.rect?.cols).toBe(3);
  });

  it('pushes neighbours down, or is told who is in the way', () => {
    expect(pull('e', 400, 0).after).toEqual({ cpu: '[1,1] [2,3]', fan: '[3,3] [1,1]' });
    expect(pull('e', 400, 0, true).hover.refused).toBe('There is no room: fan is in the way.');
  });

  it('changes nothing where it was taken', () => {
    expect(pull('se', 297, 166).hover.edit).toBeUndefined();
  });
});

describe('a card', () => {
  const flat = page([
    {
      type: 'canvas',
      id: 'flat',
      position: [0, 0],
      span: [6, 4],
      canvasConfig: {
        snap: 0.05,
        items: [{ id: 'k', x: 0.1, y: 0.1, w: 0.4, h: 0.3, control: { type: 'toggle', id: 'lamp' } }],
      },
    },
  ]);
  const root = stageOf(flat);
  const sheet: Frame = {
    ...(root.frames[0] as Frame),
    holder: ['tabs', 0, 'children', 0],
    takes: 'cards',
    x: 0,
    y: 0,
    width: 200,
    height: 100,
    clip: { x: 0, y: 0, width: 200, height: 100 },
  };
  const stage: Stage = { ...root, frames: [...root.frames, sheet] };
  const card = (handle: Handle, x: number, y: number) => {
    const { edit } = pulled(stage, gripOf(stage, 'lamp') as Grip, handle, { x, y }, false);
    return edit === undefined
      ? undefined
      : at(applyEdit(flat, edit), ['tabs', 0, 'children', 0, 'canvasConfig', 'items', 0]);
  };

  it('is sized in parts of its sheet, on the sheet’s snap', () => {
    expect(card('se', 161, 62)).toMatchObject({ x: 0.1, y: 0.1, w: 0.7, h: 0.5 });
    expect(card('nw', 0, 0)).toMatchObject({ x: 0, y: 0, w: 0.5, h: 0.4 });
  });

  it('does not leave the sheet', () => {
    expect(card('e', 900, 0)).toMatchObject({ x: 0.1, w: 0.9 });
  });
});
