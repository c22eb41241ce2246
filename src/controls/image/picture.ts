// What an image shows, first hit wins: the picture written for the value, the symbol written for it, the value itself
// when it is an address, the fixed picture, the fixed symbol.
import type { Json } from '../../layout/json.ts';
import { safeLink } from '../../layout/link.ts';
import { lookUp } from '../lookup.ts';
import { asText } from '../values.ts';
import type { ImageProps } from './image.ts';

export type Shown =
  /** `instead` is the symbol shown while it loads and when it cannot be loaded. */
  | { readonly kind: 'picture'; readonly url: string; readonly instead: string | undefined }
  /** `color` is the one written for the value. */
  | { readonly kind: 'symbol'; readonly name: string; readonly color: string | undefined }
  | { readonly kind: 'nothing' };

type Choices = Pick<ImageProps, 'valueMap' | 'iconMap' | 'colorMap' | 'url' | 'systemName'>;

export function shownFor(props: Choices, value: Json | undefined): Shown {
  const picture = (url: string): Shown => ({ kind: 'picture', url, instead: props.systemName });
  const mapped = lookUp(props.valueMap, value);
  if (mapped !== undefined) return picture(mapped);
  const symbol = lookUp(props.iconMap, value);
  if (symbol !== undefined) return { kind: 'symbol', name: symbol, color: lookUp(props.colorMap, value) };
  const received = safeLink(asText(value), 'image') ?? props.url;
  if (received !== undefined) return picture(received);
  if (props.systemName === undefined) return { kind: 'nothing' };
  return { kind: 'symbol', name: props.systemName, color: undefined };
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** The largest box of this shape (width over height) in the room. */
export function fitted(room: Box, shape: number): Box {
  if (!(shape > 0) || !Number.isFinite(shape)) return room;
  const width = Math.min(room.width, room.height * shape);
  return { width, height: width / shape };
}

/** Where a picture comes from, in a word: for placeholders. */
export function sourceOf(url: string): string {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'data:' ? 'embedded picture' : hostname;
  } catch {
    return url;
  }
}
