import { useEffect, useState } from 'react';
import { catalog } from '../../../controls/catalog.ts';
import type { Carried } from '../../../layout/actions.ts';
import type { Definition } from '../../../layout/control.ts';
import type { Layout, Node } from '../../../layout/document.ts';
import { type Sent, sentBy } from './outgoing.ts';

/** The very frame this action would send; a moment after each change. */
export function useSent(
  layout: Layout,
  node: Node | undefined,
  definition: Definition | undefined,
  carried: Carried,
): Sent | undefined {
  const [sent, setSent] = useState<Sent>();
  const { connection, sources, state } = layout;
  const { field, action } = carried;
  const place = JSON.stringify(carried.path);
  useEffect(() => {
    if (node === undefined) return;
    let isOver = false;
    const part = Object.fromEntries(
      Object.entries({ connection, sources, state }).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      ),
    );
    const path = JSON.parse(place) as Carried['path'];
    void sentBy({ catalog, layout: part, node, definition, carried: { path, field, action } }).then((next) => {
      if (!isOver) setSent(next);
    });
    return () => {
      isOver = true;
    };
  }, [connection, sources, state, node, definition, field, action, place]);
  return sent;
}
