import { type Layout, text } from '../../layout/document.ts';
import { member } from '../../layout/json.ts';

/** The host of an address made up as an example, such as `ws://rack.local:8765`. */
export function exampleServer(layout: Layout): string | undefined {
  const url = text(member(member(layout, 'connection'), 'url'));
  return /^wss?:\/\/([\w-]+\.local)(?::\d+)?\/?$/.exec(url ?? '')?.[1];
}
