// What changed in the library, told to this tab and to the others.

export type News =
  | { readonly kind: 'layouts'; readonly id: string }
  | { readonly kind: 'versions'; readonly id: string }
  | { readonly kind: 'blocks' };

export type NewsListener = (news: News, from: 'here' | 'elsewhere') => void;

export interface NewsChannel {
  tell(news: News): void;
  listen(heard: NewsListener): () => void;
  close(): void;
}

const isNews = (value: unknown): value is News =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';

export function openNews(name = 'carter-library'): NewsChannel {
  const listeners = new Set<NewsListener>();
  let channel: BroadcastChannel | undefined;
  const connect = () => {
    if (channel !== undefined || typeof BroadcastChannel === 'undefined') return;
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isNews(data)) for (const heard of listeners) heard(data, 'elsewhere');
    };
  };
  return {
    tell: (news) => {
      connect();
      channel?.postMessage(news);
      for (const heard of listeners) heard(news, 'here');
    },
    listen: (heard) => {
      connect();
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    close: () => {
      listeners.clear();
      channel?.close();
      channel = undefined;
    },
  };
}
