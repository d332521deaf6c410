/**
 * Reads the frames that a client sends over a WebSocket (RFC 6455 section 5.2) and gives each payload without its mask.
 */

type Frame = { readonly end: number; readonly payload: Buffer };

const readFrame = (buffer: Buffer): Frame | undefined => {
  if (buffer.length < 2) return undefined;
  const masked = (buffer.readUInt8(1) & 0x80) !== 0;
  const short = buffer.readUInt8(1) & 0x7f;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const maskAt = 2 + lengthBytes;
  const start = maskAt + (masked ? 4 : 0);
  if (buffer.length < start) return undefined;
  const length = short === 126 ? buffer.readUInt16BE(2) : short === 127 ? Number(buffer.readBigUInt64BE(2)) : short;
  if (buffer.length < start + length) return undefined;
  const payload = Buffer.from(buffer.subarray(start, start + length));
  if (masked) for (let i = 0; i < length; i += 1) payload[i] = (payload[i] ?? 0) ^ (buffer[maskAt + (i % 4)] ?? 0);
  return { end: start + length, payload };
};

export const unmaskFrames = (onPayload: (payload: Buffer) => void): ((chunk: Buffer) => void) => {
  let pending = Buffer.alloc(0);
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (let frame = readFrame(pending); frame !== undefined; frame = readFrame(pending)) {
      onPayload(frame.payload);
      pending = pending.subarray(frame.end);
    }
  };
};
