// A picture as it fits into a frame: the relay closes connections that send more than 1 MiB at once, and sealing a
// frame makes it a third longer.
const MOST_BYTES = 420_000;
const SIZES = [1280, 960, 640, 400] as const;
const QUALITIES = [0.82, 0.6] as const;

/** JPEG as a data: address; undefined for what the browser cannot read as a picture. */
export async function shrunk(file: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  const canvas = document.createElement('canvas');
  const ink = canvas.getContext('2d');
  try {
    for (const most of SIZES) {
      const scale = Math.min(1, most / Math.max(bitmap.width, bitmap.height));
      canvas.width = Math.max(1, Math.round(bitmap.width * scale));
      canvas.height = Math.max(1, Math.round(bitmap.height * scale));
      if (ink === null) return undefined;
      // JPEG has no transparency: what shows through is white, not black.
      ink.fillStyle = '#fff';
      ink.fillRect(0, 0, canvas.width, canvas.height);
      ink.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      for (const quality of QUALITIES) {
        const address = canvas.toDataURL('image/jpeg', quality);
        if (address.length <= MOST_BYTES) return address;
      }
    }
    return undefined;
  } finally {
    bitmap.close();
  }
}
