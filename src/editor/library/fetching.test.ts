import { describe, expect, it } from 'vitest';
import { catalog } from '../../controls/catalog.ts';
import { fetchReading } from './fetching.ts';

const LAYOUT = '{"name":"A","version":1,"tabs":[]}';
const from = async (address: string, answer: () => Promise<Response>) => {
  const reading = await fetchReading(address, catalog, answer);
  return reading.kind === 'unreadable' ? reading.message : reading.kind;
};

describe('a layout from the web', () => {
  it('is read from what the server sends', async () => {
    expect(await from('https://a.example/x.json', async () => new Response(LAYOUT))).toBe('layout');
  });

  it.each([
    ['no address', 'rack', /not a web address/],
    ['a script', 'javascript:alert(1)', /Only http/],
    ['a file of this computer', 'file:///etc/passwd', /Only http/],
  ])('is not asked for at %s', async (_, address, says) => {
    const asked = await from(address, () => Promise.reject(new Error('It was asked for.')));
    expect(asked).toMatch(says);
  });

  it.each([
    ['there is none', async () => new Response('', { status: 404 }), /no such file at a\.example/],
    ['a sign-in is wanted', async () => new Response('', { status: 403 }), /sign-in/],
    ['the server fails', async () => new Response('', { status: 500 }), /\(500\)/],
    ['nothing is reached', () => Promise.reject(new TypeError('Failed to fetch')), /could not be reached/],
    ['it takes too long', () => Promise.reject(new DOMException('', 'TimeoutError')), /in time/],
    ['a page comes instead', async () => new Response('<!doctype html><p>Hi'), /web page/],
    ['it is too large', async () => new Response(new Uint8Array(6_000_000)), /5 MB/],
  ])('is told in plain words when %s', async (_, answer, says) => {
    expect(await from('https://a.example/x.json', answer as () => Promise<Response>)).toMatch(says);
  });
});
