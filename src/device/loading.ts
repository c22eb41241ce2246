// What a layout would load into this page by being drawn: web pages and pictures. A page of elsewhere runs there and may
// be anybody’s, so it is asked for as servers are. A picture is only asked for where its address says more than any
// address on the web does: one in the network of whoever looks, one with a login in it, or one fetched in the open.
import { createStore } from 'zustand/vanilla';
import type { Loads } from '../controls/Screen.tsx';
import type { Catalog } from '../layout/control.ts';
import { backgroundOf, type Layout, typeOf } from '../layout/document.ts';
import type { Field } from '../layout/fields.ts';
import { isArray, isObject, type Json, member } from '../layout/json.ts';
import { safeLink } from '../layout/link.ts';
import { nodesIn } from '../layout/walk.ts';
import { isPrivateHost } from '../mesh/address.ts';
import { originOf, type Permission } from '../runtime/reach.ts';

export type LoadKind = Parameters<Loads['mayLoad']>[1];

export interface Load {
  readonly url: string;
  readonly as: LoadKind;
}

/** `homes` are the origins this device talks to anyway. */
export function isAskedFor({ url, as }: Load, homes: readonly string[]): boolean {
  const origin = originOf(url);
  // A picture that is its own address.
  if (origin === undefined) return false;
  const { protocol, username, password, hostname } = new URL(url);
  const hasLogin = username !== '' || password !== '';
  if (homes.includes(origin) && !hasLogin) return false;
  return as === 'page' || hasLogin || protocol !== 'https:' || isPrivateHost(hostname);
}

function loadsInField(field: Field, value: Json | undefined): readonly Load[] {
  switch (field.kind) {
    case 'url': {
      const as = field.opens === 'page' || field.opens === 'image' ? field.opens : undefined;
      const url = as && safeLink(value, as);
      return as === undefined || url === undefined ? [] : [{ url, as }];
    }
    case 'map':
      return isObject(value) ? Object.values(value).flatMap((entry) => loadsInField(field.of, entry)) : [];
    case 'list':
      return isArray(value) ? value.flatMap((entry) => loadsInField(field.of, entry)) : [];
    default:
      return [];
  }
}

/** All that the layout names by itself, on tabs nobody has opened yet too. */
export function loadsIn(layout: Layout, catalog: Catalog): readonly Load[] {
  const background = safeLink(member(backgroundOf(layout), 'url'), 'image');
  const own: readonly Load[] = background === undefined ? [] : [{ url: background, as: 'image' }];
  const inNodes = nodesIn(layout).flatMap(({ node }) =>
    Object.entries(catalog.get(typeOf(node))?.fields ?? {}).flatMap(([key, field]) =>
      loadsInField(field, member(node, key)),
    ),
  );
  return [...own, ...inNodes];
}

interface LoadingNeeds {
  readonly permission: Permission;
  readonly homes: () => readonly string[];
  /** A view that is drawn wants something else than the layout says: somebody is to be asked. */
  readonly wished: () => void;
  /** Somebody wants to be asked once more. */
  readonly again: (origin: string) => void;
}

export interface Loading {
  readonly loads: Loads;
  /** Origins that drawn views wait for. */
  readonly waiting: () => readonly string[];
  /** What is allowed is something else now. */
  readonly changed: () => void;
}

export function createLoading({ permission, homes, wished, again }: LoadingNeeds): Loading {
  const version = createStore(() => ({ count: 0 }));
  const waiting = new Map<string, number>();
  const wait = (origin: string, by: 1 | -1) => {
    const count = (waiting.get(origin) ?? 0) + by;
    if (count > 0) waiting.set(origin, count);
    else waiting.delete(origin);
    wished();
  };
  return {
    loads: {
      mayLoad: (url, as) => !isAskedFor({ url, as }, homes()) || permission.contacts(originOf(url) ?? ''),
      subscribe: version.subscribe,
      wish: (url) => {
        const origin = originOf(url);
        if (origin === undefined) return () => {};
        wait(origin, 1);
        return () => wait(origin, -1);
      },
      ask: (url) => again(originOf(url) ?? ''),
    },
    waiting: () => [...waiting.keys()],
    changed: () => version.setState(({ count }) => ({ count: count + 1 })),
  };
}
