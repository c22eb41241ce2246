import { useEffect, useRef } from 'react';
import styles from './Device.module.css';

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

type DetectorConstructor = new (options: { formats: readonly string[] }) => Detector;

const detector = (): DetectorConstructor | undefined => Reflect.get(globalThis, 'BarcodeDetector');

/** Cameras are for https pages, and only some browsers read codes by themselves. */
export const canScan = (): boolean => detector() !== undefined && navigator.mediaDevices !== undefined;

const LOOK_MS = 200;

interface ScanPaneProps {
  readonly found: (code: string) => void;
  readonly close: (sentence: string | undefined) => void;
}

export function ScanPane({ found, close }: ScanPaneProps) {
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef({ found, close });
  told.current = { found, close };
  useEffect(() => {
    const Made = detector();
    let stopped = false;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      stopped = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const run = async () => {
      const element = video.current;
      if (Made === undefined || element === null) return;
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      } catch {
        return told.current.close('The camera may not be used. Allow it for this page, or paste the text instead.');
      }
      if (stopped) return stop();
      element.srcObject = stream;
      await element.play();
      const reader = new Made({ formats: ['qr_code'] });
      const look = async () => {
        const [code] = await reader.detect(element).catch(() => []);
        if (stopped) return;
        if (code !== undefined) return told.current.found(code.rawValue);
        timer = setTimeout(() => void look(), LOOK_MS);
      };
      await look();
    };
    void run();
    return stop;
  }, []);
  return (
    <div className={styles.scan}>
      <video ref={video} muted playsInline />
      <button type="button" className={styles.secondary} onClick={() => close(undefined)}>
        Stop scanning
      </button>
    </div>
  );
}
