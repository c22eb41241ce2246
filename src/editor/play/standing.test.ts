import { describe, expect, it } from 'vitest';
import { IDLE, type MeshState, publicState } from '../../mesh/connection.ts';
import { standingOf } from './standing.ts';

const RELAY = 'ws://rack.local:8765';
const link = (changes: Partial<MeshState>): MeshState => ({ ...publicState(IDLE), ...changes });
const lastClose = { code: 1006, reason: '', at: 0, says: 'The relay could not be reached.', advice: 'Check it.' };

describe('playing for real', () => {
  it('says that taps reach a relay only once it has let us in', () => {
    const all = [RELAY, 'http://hub'];
    expect(standingOf(all, link({ phase: 'admitted', live: true, member: true }), RELAY)).toEqual({
      tone: 'live',
      says: `Taps reach ${RELAY}, http://hub.`,
    });
    expect(standingOf(all, link({ phase: 'dialing' }), RELAY)).toEqual({
      tone: 'busy',
      says: `Connecting to ${RELAY}. Taps reach http://hub.`,
    });
    expect(standingOf([RELAY], link({ phase: 'waiting', lastClose }), RELAY)).toEqual({
      tone: 'bad',
      says: `Nothing reaches ${RELAY}.`,
      more: 'The relay could not be reached. Check it.',
    });
  });

  it('names the servers of a layout without a relay', () => {
    expect(standingOf(['mqtt://hub'], undefined, undefined)).toMatchObject({ says: 'Taps reach mqtt://hub.' });
  });
});
