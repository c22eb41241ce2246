// Takes a still off the picture and makes it light enough to send.
import type { Size } from '../view.tsx';
import { type Attempt, fitted, lighter, STILL_BYTES } from './still.ts';

export interface Still extends Size {
  /** Base64 JPEG without a data: prefix. */
  readonly image: string;
}

function jpeg(video: HTMLVideoElement, { quality, longest }: Attempt): Promise<{ blob: Blob | null; size: Size }> {
  const size = fitted({ width: video.videoWidth, height: video.videoHeight }, longest);
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  canvas.getContext('2d')?.drawImage(video, 0, 0, size.width, size.height);
  return new Promise((done) => canvas.toBlob((blob) => done({ blob, size }), 'image/jpeg', quality));
}

function base64(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** Undefined while there is no picture yet. */
export async function takeStill(video: HTMLVideoElement, first: Attempt): Promise<Still | undefined> {
  if (video.videoWidth === 0) return undefined;
  // Pixels the camera does not have need not be taken away one step at a time.
  let attempt: Attempt | undefined = {
    quality: Math.max(0, Math.min(1, first.quality)),
    longest: Math.min(first.longest, Math.max(video.videoWidth, video.videoHeight)),
  };
  while (attempt !== undefined) {
    const { blob, size } = await jpeg(video, attempt);
    if (blob === null) return undefined;
    if (blob.size <= STILL_BYTES) return { image: await base64(blob), ...size };
    attempt = lighter(attempt);
  }
  return undefined;
}
