// Everything an editor may ask of one device. Answers about its screen flow into its mirror as well.
import type { Layout } from '../layout/document.ts';
import type { Json, JsonObject } from '../layout/json.ts';
import type { MeshClient } from '../mesh/client.ts';
import { isMeshError } from '../mesh/errors.ts';
import type { Clock } from '../mesh/socket.ts';
import {
  type Answer,
  type ConnectionStatus,
  type CurrentLayout,
  type DeviceInfo,
  type Driven,
  type ProvisionResult,
  readConnectionStatus,
  readCurrentLayout,
  readDeviceInfo,
  readDriven,
  readProvisionResult,
  readProvisionStart,
  readSaved,
  readStoredLayout,
  readStoredLayouts,
  readValues,
  readWatching,
  type StoredLayout,
  USUAL_SAMPLE_MS,
  VERB,
  type Verb,
} from './verbs.ts';

/** Devices are named as they are on the relay. No question ever rejects. */
export interface Questions {
  readLayout(device: string, include: 'summary' | 'full'): Promise<Answer<CurrentLayout>>;
  readValues(device: string, ids?: readonly string[]): Promise<Answer<JsonObject>>;
  readStatus(device: string): Promise<Answer<ConnectionStatus>>;
  readInfo(device: string): Promise<Answer<DeviceInfo>>;
  drive(device: string, values: JsonObject): Promise<Answer<Driven>>;
  storedLayouts(device: string): Promise<Answer<readonly StoredLayout[]>>;
  openStored(device: string, file: string): Promise<Answer<{ readonly file: string; readonly layout: Layout }>>;
  saveStored(device: string, layout: Layout, file?: string): Promise<Answer<{ readonly file: string }>>;
  watchTraffic(
    device: string,
    enable: boolean,
    sampleMs?: number,
  ): Promise<Answer<{ readonly enabled: boolean; readonly sampleMs: number }>>;
  provision(device: string, channel: string, reuseRoomKey?: boolean): Promise<Answer<{ readonly requestId: string }>>;
  provisioned(device: string, requestId: string): Promise<Answer<ProvisionResult>>;
}

export interface QuestionsOptions {
  readonly client: MeshClient;
  readonly clock: Clock;
  readonly idOf: (device: string) => string | undefined;
  /** `askedAt` is on the clock that never jumps. */
  readonly learnLayout: (device: string, answer: CurrentLayout, askedAt: number) => void;
  readonly learnValues: (device: string, values: JsonObject, askedAt: number) => void;
}

function told(error: unknown): string {
  if (!isMeshError(error)) throw error;
  switch (error.code) {
    case 'timeout':
      return 'The device did not answer. It may be in the background, or its app may not know this yet: an update helps then.';
    case 'gone':
    case 'disconnected':
    case 'not-admitted':
    case 'stopped':
      return 'The device is not connected right now.';
    case 'unreadable':
      return 'The device uses another encryption key. Pair it again with this key.';
    default:
      return error.message;
  }
}

export function createQuestions({ client, clock, idOf, learnLayout, learnValues }: QuestionsOptions): Questions {
  async function ask<T>(
    device: string,
    verb: Verb,
    payload: Json,
    read: (reply: unknown) => Answer<T>,
  ): Promise<Answer<T>> {
    const id = idOf(device);
    if (id === undefined) return { ok: false, error: 'The device is not connected right now.' };
    try {
      return read(await client.route(id, verb, payload));
    } catch (error) {
      return { ok: false, error: told(error) };
    }
  }

  return {
    readLayout: async (device, include) => {
      const askedAt = clock.now();
      const answer = await ask(device, VERB.currentLayout, { include }, readCurrentLayout);
      if (answer.ok) learnLayout(device, answer.value, askedAt);
      return answer;
    },
    readValues: async (device, ids) => {
      const askedAt = clock.now();
      const answer = await ask(device, VERB.controlState, ids === undefined ? null : { ids: [...ids] }, readValues);
      if (answer.ok) learnValues(device, answer.value, askedAt);
      return answer;
    },
    readStatus: (device) => ask(device, VERB.connectionStatus, null, readConnectionStatus),
    readInfo: (device) => ask(device, VERB.deviceInfo, null, readDeviceInfo),
    drive: (device, values) => ask(device, VERB.setControlState, { values }, readDriven),
    storedLayouts: (device) => ask(device, VERB.listLayouts, null, readStoredLayouts),
    openStored: (device, file) => ask(device, VERB.getLayout, { file }, readStoredLayout),
    saveStored: (device, layout, file) =>
      ask(device, VERB.saveLayout, file === undefined ? { layout } : { layout, file }, readSaved),
    watchTraffic: (device, enable, sampleMs = USUAL_SAMPLE_MS) =>
      ask(device, VERB.watchTraffic, { enable, sample_ms: sampleMs }, readWatching),
    provision: (device, channel, reuseRoomKey) =>
      ask(
        device,
        VERB.provisionDevice,
        { channel, role: 'hub', ...(reuseRoomKey ? { reuse_room_key: true } : {}) },
        readProvisionStart,
      ),
    provisioned: (device, requestId) =>
      ask(device, VERB.provisionResult, { request_id: requestId }, readProvisionResult),
  };
}
