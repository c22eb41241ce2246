// The one line that asks before a layout makes this browser contact servers or send what its sensors read.
import type { Reach } from '../runtime/reach.ts';
import { hostOf, listed } from './consent.ts';
import device from './Device.module.css';
import styles from './Question.module.css';

interface QuestionProps {
  readonly asked: Reach;
  readonly answer: (yes: boolean) => void;
}

export function Question({ asked, answer }: QuestionProps) {
  const hasServers = asked.origins.length > 0;
  const hasSensors = asked.sensors.length > 0;
  return (
    <section className={`${device.banner} ${styles.question}`} aria-label={hasServers ? 'Connection' : 'Sensors'}>
      <span>
        This layout wants to <Wishes {...asked} />.
      </span>
      <button type="button" onClick={() => answer(false)}>
        Not now
      </button>
      <button type="button" data-main="true" onClick={() => answer(true)}>
        {hasServers && hasSensors ? 'Allow' : hasServers ? 'Connect' : 'Send'}
      </button>
    </section>
  );
}

/** Such as “contact a and b, and send this phone’s location to c”. */
export function Wishes({ origins, sensors, destination }: Reach) {
  return (
    <>
      {origins.length > 0 && (
        <>
          contact <b className={styles.names}>{listed(origins.map(hostOf))}</b>
        </>
      )}
      {origins.length > 0 && sensors.length > 0 && ', and '}
      {sensors.length > 0 && (
        <>
          send this phone’s {listed(sensors)} to <b className={styles.names}>{hostOf(destination)}</b>
        </>
      )}
    </>
  );
}
