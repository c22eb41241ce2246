import type { Device } from '../../studio/devices.ts';
import styles from './DevicePane.module.css';

const PHASES = {
  connected: 'connected',
  connecting: 'connecting',
  reconnecting: 'reconnecting',
  failed: 'failed',
  idle: 'not connected',
} as const;

/** Who it is, and how its own connections stand. */
export function LinkFacts({ device: { name, role, info, status } }: { readonly device: Device }) {
  const version = [info?.appVersion, info?.build && `(${info.build})`].filter(Boolean).join(' ');
  const facts: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Name', name],
    ['Role', role],
    ['Model', info?.model],
    ['System', info?.osVersion],
    ['App', version === '' ? undefined : `CAR-TER ${version}`],
    ['Protocol', info?.protocolVersion === undefined ? 'not told' : String(info.protocolVersion)],
    ['Link to the editor', status?.studio && PHASES[status.studio.phase]],
    ['The layout’s own server', status === null ? undefined : PHASES[status.phase]],
    ['Channel there', status?.channel ?? undefined],
    ['Listens for', status === null || status.listening.length === 0 ? undefined : status.listening.join(', ')],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) =>
        value === undefined ? null : (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
