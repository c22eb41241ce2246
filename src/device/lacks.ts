// What this browser cannot do, in words for the person who holds it.

export interface Lack {
  readonly what: string;
  readonly why: string;
}

/** Plain http pages are denied many things that https pages may do. */
export function lacksOf(page: Window): readonly Lack[] {
  const { navigator } = page;
  const secure = page.isSecureContext;
  const because = secure ? 'This browser does not offer it.' : 'Browsers allow it on https pages only.';
  const lacks: Lack[] = [];
  if (!('vibrate' in navigator)) lacks.push({ what: 'Haptics', why: 'This browser cannot make the phone vibrate.' });
  if (!('wakeLock' in navigator)) lacks.push({ what: 'Keeping the screen on', why: because });
  if (navigator.mediaDevices === undefined) lacks.push({ what: 'Camera and microphone', why: because });
  if (!secure || !('geolocation' in navigator)) lacks.push({ what: 'Location', why: because });
  if (!secure || !('DeviceOrientationEvent' in page)) lacks.push({ what: 'Compass and motion', why: because });
  if (!('getBattery' in navigator)) lacks.push({ what: 'Battery', why: 'This browser does not tell.' });
  lacks.push({ what: 'Barometer', why: 'No browser offers it.' });
  return lacks;
}
