import { deflateSync } from 'node:zlib';

const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
};
function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crcOf(body));
  return Buffer.concat([length, body, crc]);
}

/** A ring of one colour as a PNG of that many pixels a side; with `opaque` it has no transparent ground. */
export function aSeal(side: number, [red, green, blue]: readonly [number, number, number] = [200, 30, 30], { opaque = false } = {}): Buffer {
  const channels = opaque ? 3 : 4;
  const rows = Array.from({ length: side }, (_, y) => {
    const row = Buffer.alloc(1 + side * channels, opaque ? 255 : 0);
    row[0] = 0;
    for (let x = 0; x < side; x += 1) {
      const from = Math.hypot(x - side / 2, y - side / 2) / side;
      if (from > 0.49 || from < 0.42) continue;
      row.set([red, green, blue, ...(opaque ? [] : [255])], 1 + x * channels);
    }
    return row;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, opaque ? 2 : 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const asUri = (png: Uint8Array): string => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
