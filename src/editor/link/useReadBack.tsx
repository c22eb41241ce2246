import { useEffect } from 'react';
import type { Device } from '../../studio/devices.ts';
import type { Live } from './link.ts';

// Beside at most one look a second of the studio itself, no device is asked more than twice a second.
const VALUES_MS = 2_000;
/** A hand that drags pushes many times a second; the whole layout is read once it rests. */
const LAYOUT_MS = 900;
/** Of each control, so often its phone says what came for it. */
const SAMPLE_MS = 1_000;

/** Keeps the mirror of the device fresh while somebody looks at it. */
export function useReadBack({ studio }: Live, { name, id, live, speech, mirror, info }: Device): void {
  const protocol = info?.protocolVersion ?? 1;
  const answers = id !== null && live && speech === 'answers';
  const hasLayout = mirror.layout !== null || mirror.layoutName?.value == null;

  useEffect(() => {
    if (!answers) return;
    const read = () => {
      if (document.visibilityState === 'visible') void studio.readValues(name);
    };
    read();
    const timer = setInterval(read, VALUES_MS);
    return () => clearInterval(timer);
  }, [studio, name, answers]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each push makes the layout unknown, and the wait starts over
  useEffect(() => {
    if (!answers || hasLayout) return;
    const timer = setTimeout(() => void studio.readLayout(name, 'full'), LAYOUT_MS);
    return () => clearTimeout(timer);
  }, [studio, name, answers, hasLayout, mirror.summary]);

  useEffect(() => {
    if (answers) void studio.readInfo(name);
    if (answers) void studio.readStatus(name);
  }, [studio, name, answers]);

  useEffect(() => {
    // Older apps do not know it, and answer nothing.
    if (!answers || protocol < 2) return;
    void studio.watchTraffic(name, true, SAMPLE_MS);
    return () => void studio.watchTraffic(name, false);
  }, [studio, name, answers, protocol]);
}
