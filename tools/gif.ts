/** An animated GIF (www.w3.org/Graphics/GIF/spec-gif89a.txt): one palette for all frames, and of each frame only what has changed. */
export interface GifFrame {
  /** Four bytes to a pixel, row by row. */
  readonly rgba: Uint8Array;
  /** How long it stays, ms. */
  readonly ms: number;
}

/** The last colour of the palette says "as before". */
const TRANSPARENT = 255;
const CODE_BITS = 8;

export function encodeGif(frames: readonly GifFrame[], width: number, height: number): Uint8Array {
  const palette = paletteOf(frames);
  const nearest = finder(palette);
  const out: number[] = [];
  const word = (value: number): void => void out.push(value & 255, (value >> 8) & 255);
  out.push(...Buffer.from("GIF89a"));
  word(width);
  word(height);
  // A global colour table of 256, eight bits to a colour.
  out.push(0xf7, 0, 0);
  for (let at = 0; at < 256; at += 1) {
    const colour = palette[at] ?? 0;
    out.push((colour >> 16) & 255, (colour >> 8) & 255, colour & 255);
  }
  // Begins anew for ever.
  out.push(0x21, 0xff, 11, ...Buffer.from("NETSCAPE2.0"), 3, 1, 0, 0, 0);
  let before: Uint8Array | null = null;
  for (const { rgba, ms } of frames) {
    const now = new Uint8Array(width * height);
    for (let at = 0; at < now.length; at += 1)
      now[at] = nearest(rgba[at * 4] ?? 0, rgba[at * 4 + 1] ?? 0, rgba[at * 4 + 2] ?? 0);
    const known = before;
    const drawn = known ? now.map((colour, at) => (known[at] === colour ? TRANSPARENT : colour)) : now;
    // Left in place, so that "as before" has something to show; with a transparent colour.
    out.push(0x21, 0xf9, 4, 0x05);
    word(Math.round(ms / 10));
    out.push(TRANSPARENT, 0, 0x2c);
    for (const value of [0, 0, width, height]) word(value);
    out.push(0, CODE_BITS);
    const bytes = compress(drawn);
    for (let at = 0; at < bytes.length; at += 255) {
      const block = bytes.slice(at, at + 255);
      out.push(block.length, ...block);
    }
    out.push(0);
    before = now;
  }
  out.push(0x3b);
  return Uint8Array.from(out);
}

/** The colours that are seen most: screens of programs have few. */
function paletteOf(frames: readonly GifFrame[]): readonly number[] {
  const seen = new Map<number, number>();
  for (const { rgba } of frames) {
    for (let at = 0; at < rgba.length; at += 4) {
      const colour = ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
      seen.set(colour, (seen.get(colour) ?? 0) + 1);
    }
  }
  const most = [...seen].sort(([, one], [, two]) => two - one);
  return most.slice(0, TRANSPARENT).map(([colour]) => colour);
}

function finder(palette: readonly number[]): (red: number, green: number, blue: number) => number {
  const known = new Map<number, number>();
  return (red, green, blue) => {
    const key = (red << 16) | (green << 8) | blue;
    const found = known.get(key);
    if (found !== undefined) return found;
    let best = 0;
    let least = Infinity;
    palette.forEach((colour, at) => {
      const far = ((colour >> 16) - red) ** 2 + (((colour >> 8) & 255) - green) ** 2 + ((colour & 255) - blue) ** 2;
      if (far < least) [least, best] = [far, at];
    });
    known.set(key, best);
    return best;
  };
}

/** GIF's LZW: codes grow from nine to twelve bits, then the dictionary begins anew. */
function compress(pixels: Uint8Array): number[] {
  const clear = 1 << CODE_BITS;
  const bytes: number[] = [];
  let dictionary = new Map<number, number>();
  let bits = CODE_BITS + 1;
  let next = clear + 2;
  let buffer = 0;
  let held = 0;
  const emit = (code: number): void => {
    buffer |= code << held;
    held += bits;
    while (held >= 8) {
      bytes.push(buffer & 255);
      buffer >>>= 8;
      held -= 8;
    }
  };
  emit(clear);
  let prefix = pixels[0] ?? 0;
  for (let at = 1; at < pixels.length; at += 1) {
    const pixel = pixels[at] ?? 0;
    const key = (prefix << 8) | pixel;
    const code = dictionary.get(key);
    if (code !== undefined) {
      prefix = code;
      continue;
    }
    emit(prefix);
    if (next === 4096) {
      emit(clear);
      dictionary = new Map();
      bits = CODE_BITS + 1;
      next = clear + 2;
    } else {
      if (next === 1 << bits) bits += 1;
      dictionary.set(key, next);
      next += 1;
    }
    prefix = pixel;
  }
  emit(prefix);
  emit(clear + 1);
  if (held > 0) bytes.push(buffer & 255);
  return bytes;
}
