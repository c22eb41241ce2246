// The one place that knows the `mqtt` package: loaded when the first layout with a broker comes alive.
import type { MqttConnection, OpenMqtt } from './mqtt.ts';

const canTcp = () => typeof Reflect.get(globalThis, 'process')?.versions?.node === 'string';

const FIRST_RETRY_MS = 2_000;
const CONNECT_MS = 10_000;

export const openMqtt: OpenMqtt = async ({ url, username, password, clientId }, told) => {
  const { protocol, host } = new URL(url);
  if ((protocol === 'mqtt:' || protocol === 'mqtts:') && !canTcp()) {
    throw new Error(
      `${host} speaks MQTT over TCP, which browsers cannot: this works on the phone only. For the browser, use the broker’s ws:// or wss:// address.`,
    );
  }
  const { default: mqtt } = await import('mqtt');
  const client = mqtt.connect(url, {
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    ...(clientId === undefined ? {} : { clientId }),
    reconnectPeriod: FIRST_RETRY_MS,
    connectTimeout: CONNECT_MS,
    // A command that could not be sent is told as such; carried out minutes later it would startle.
    queueQoSZero: false,
  });
  client.on('connect', () => told.connected());
  client.on('close', () => told.lost());
  client.on('error', (error) => told.failed(error));
  client.on('message', (topic, message) => told.message(topic, message.toString()));
  const connection: MqttConnection = {
    subscribe: (topic) => void client.subscribe(topic, { qos: 0 }, () => {}),
    unsubscribe: (topic) => void client.unsubscribe(topic, () => {}),
    publish: async (topic, message, retain) => {
      if (!client.connected) throw new Error(`${host} is not connected.`);
      await client.publishAsync(topic, message, { qos: 0, retain });
    },
    end: () => void client.end(true),
  };
  return connection;
};
