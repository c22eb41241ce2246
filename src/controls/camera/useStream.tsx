// The camera itself: off until somebody taps, off again as soon as nobody can see its picture.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

export type StreamState =
  | { readonly phase: 'off'; readonly problem?: string }
  | { readonly phase: 'starting' }
  | { readonly phase: 'live'; readonly stream: MediaStream };

const INSECURE = 'No camera on this page: it is not secure. Open it over https, or as localhost on this computer.';

const PROBLEMS: Readonly<Record<string, string>> = {
  NotAllowedError: 'The camera is not allowed here. Allow it in the browser’s settings for this page, then tap again.',
  NotFoundError: 'No camera was found on this device.',
  OverconstrainedError: 'No camera was found on this device.',
  NotReadableError: 'Another app is using the camera. Close it there, then tap again.',
};
const FAILED = 'The camera did not start. Tap to try again.';

/** Why there can be no camera at all; undefined when there may be one. */
export function noCamera(): string | undefined {
  if (!isSecureContext) return INSECURE;
  return navigator.mediaDevices?.getUserMedia === undefined ? 'This browser gives pages no camera.' : undefined;
}

const stopAll = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};

export function useStream(element: RefObject<HTMLElement | null>) {
  const [state, setState] = useState<StreamState>({ phase: 'off' });
  // Each start has a number: a stream that comes after its stop is closed at once.
  const asked = useRef(0);
  const stream = useRef<MediaStream>(undefined);

  const stop = useCallback(() => {
    asked.current += 1;
    if (stream.current !== undefined) stopAll(stream.current);
    stream.current = undefined;
    setState((now) => (now.phase === 'off' ? now : { phase: 'off' }));
  }, []);

  const start = useCallback(async () => {
    const problem = noCamera();
    if (problem !== undefined) {
      setState({ phase: 'off', problem });
      return;
    }
    asked.current += 1;
    const mine = asked.current;
    setState({ phase: 'starting' });
    try {
      const opened = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } },
      });
      if (mine !== asked.current) {
        stopAll(opened);
        return;
      }
      stream.current = opened;
      opened.getVideoTracks()[0]?.addEventListener('ended', stop);
      setState({ phase: 'live', stream: opened });
    } catch (error) {
      if (mine !== asked.current) return;
      const name = error instanceof DOMException ? error.name : '';
      setState({ phase: 'off', problem: PROBLEMS[name] ?? FAILED });
    }
  }, [stop]);

  useEffect(() => stop, [stop]);
  const on = state.phase !== 'off';
  useEffect(() => {
    if (!on || element.current === null) return;
    const onHide = () => {
      if (document.visibilityState === 'hidden') stop();
    };
    const sight = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === false) stop();
    });
    sight.observe(element.current);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      sight.disconnect();
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [on, element, stop]);

  return { state, start, stop };
}
