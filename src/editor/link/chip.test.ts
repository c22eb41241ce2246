import { describe, expect, it } from 'vitest';
import { IDLE, type MeshState, publicState } from '../../mesh/connection.ts';
import type { Device } from '../../studio/devices.ts';
import { BLANK } from '../../studio/mirror.ts';
import { chipOf, chipOfDevice, chipOfLink } from './chip.ts';

const link = (changes: Partial<MeshState>): MeshState => ({ ...publicState(IDLE), ...changes });
const up = link({ phase: 'admitted', live: true, member: true });

const phone = (changes: Partial<Device>): Device => ({
  name: 'iPad',
  id: 'p1',
  role: 'viewer',
  live: true,
  speech: 'answers',
  info: null,
  status: null,
  push: null,
  confirmed: null,
  strayed: false,
  mirror: BLANK,
  ...changes,
});
const confirmed = (revision: number): Partial<Device> => ({
  push: { revision, state: 'confirmed', at: 0 },
  confirmed: {
    revision,
    layout: { name: 'Rack', tabs: [] },
    at: 0,
    now: 0,
    outcome: { kind: 'confirmed', rendered: null, verdict: null, nearLimit: false },
  },
});
const studio = (devices: readonly Device[], changes = {}) => ({
  revision: 47,
  held: false,
  devices,
  others: [],
  ...changes,
});

describe('the connection chip', () => {
  it('says an open socket is no connection until the relay lists us', () => {
    expect(chipOfLink(link({ phase: 'admitted', live: true, member: false }))).toMatchObject({ words: 'Connecting…' });
  });

  it('passes on what the relay said when it closed', () => {
    const lastClose = { code: 4401, reason: 'token refused', at: 0, says: 'It said no.', advice: 'Check the token.' };
    expect(chipOfLink(link({ phase: 'refused', lastClose }))).toEqual({
      tone: 'bad',
      words: 'Refused',
      more: 'It said no. Check the token.',
    });
  });

  it('never calls a push confirmed on a device that went quiet', () => {
    const chip = chipOfDevice(phone({ ...confirmed(47), live: false }), studio([]));
    expect(chip).toMatchObject({ tone: 'warn', detail: 'not live' });
  });

  it('does not call it pushing to a device that went quiet, only to one that never answers', () => {
    const push = { revision: 48, state: 'sending', at: 0 } as const;
    const gone = phone({ ...confirmed(47), push, live: false });
    expect(chipOfDevice(gone, studio([]))).toMatchObject({ tone: 'warn', detail: 'not live' });
    const unanswered = phone({ ...gone, speech: 'silent', push: { ...push, state: 'unconfirmed' } });
    expect(chipOfDevice(unanswered, studio([]))).toMatchObject({ tone: 'warn', detail: 'not live' });
    const old = phone({ push, live: false, speech: 'silent' });
    expect(chipOfDevice(old, studio([]))).toMatchObject({ tone: 'busy', detail: 'pushing…' });
  });

  it('never calls confirmed what is no longer on the screen', () => {
    const other = phone({ ...confirmed(47), strayed: true });
    expect(chipOfDevice(other, studio([]))).toMatchObject({ tone: 'warn', detail: 'shows another layout' });
    const known = { value: null, at: 0, now: 0, from: 'event' } as const;
    const closed = phone({ ...confirmed(47), strayed: true, mirror: { ...BLANK, layoutName: known } });
    expect(chipOfDevice(closed, studio([]))).toMatchObject({ tone: 'warn', detail: 'shows nothing' });
    const sending = phone({ ...other, push: { revision: 48, state: 'sending', at: 0 } });
    expect(chipOfDevice(sending, studio([]))).toMatchObject({ tone: 'busy' });
  });

  it('tells how far behind a held phone is', () => {
    expect(chipOfDevice(phone(confirmed(41)), studio([], { held: true }))).toMatchObject({
      detail: 'held at 41, you at 47',
    });
  });

  it('shows the device that needs attention before those that are fine', () => {
    const bad = phone({ name: 'Wall', push: { revision: 47, state: 'refused', at: 0, reason: 'No.' } });
    expect(chipOf(up, studio([phone(confirmed(47)), bad]))).toMatchObject({ words: 'Wall', tone: 'bad', more: 'No.' });
  });

  it('counts devices that are all fine', () => {
    const chip = chipOf(up, studio([phone(confirmed(47)), phone({ ...confirmed(47), name: 'Wall', id: 'p2' })]));
    expect(chip).toEqual({ tone: 'ok', words: '2 devices', detail: 'revision 47 confirmed' });
  });

  it('says so while nobody has scanned the code', () => {
    expect(chipOf(up, studio([]))).toMatchObject({ words: 'Connected', detail: 'no device yet' });
  });
});
