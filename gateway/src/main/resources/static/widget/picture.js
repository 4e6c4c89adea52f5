const LARGEST = 10 * 1024 * 1024;

const BEGINNINGS = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0x47, 0x49, 0x46, 0x38],
];

/** Throws a code when the server would not take this file: the same test of its first bytes, before they travel. */
export async function check(file) {
  if (file.size > LARGEST) {
    throw new Error('too-large');
  }
  const head = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const webp = String.fromCharCode(...head.slice(0, 4), ...head.slice(8, 12)) === 'RIFFWEBP';
  if (!webp && !BEGINNINGS.some(bytes => bytes.every((byte, at) => head[at] === byte))) {
    throw new Error('not-a-picture');
  }
}

/** A canvas with the picture drawn into it, no larger than `most`; needs no permission of the host page's image policy. */
export async function draw(canvas, blob, most) {
  const bitmap = await createImageBitmap(blob);
  const scale = Math.min(1, most.width / bitmap.width, most.height / bitmap.height);
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
}

/** Canvases of stored pictures, each fetched once and drawn when it has come. */
export class Pictures {
  #fetch;
  #blobs = new Map();
  #canvases = new Map();

  constructor(fetch) {
    this.#fetch = fetch;
  }

  /** The canvas of one picture in one place, its size right from the beginning. */
  canvas({ id, width, height }, place, most) {
    const key = place + id;
    if (!this.#canvases.has(key)) {
      const canvas = document.createElement('canvas');
      const scale = Math.min(1, most.width / width, most.height / height);
      canvas.width = Math.max(1, Math.round(width * scale));
      canvas.height = Math.max(1, Math.round(height * scale));
      this.#canvases.set(key, canvas);
      this.blob(id).then(blob => draw(canvas, blob, most)).catch(() => {
        canvas.classList.add('broken');
        this.#canvases.delete(key);
      });
    }
    return this.#canvases.get(key);
  }

  blob(id) {
    if (!this.#blobs.has(id)) {
      const coming = this.#fetch(id);
      this.#blobs.set(id, coming);
      coming.catch(() => this.#blobs.delete(id));
    }
    return this.#blobs.get(id);
  }
}
