/** The plaintext of a file of history: u32 length ‖ CBOR of a message, again and again (PROTOCOL 9.1). */
import { concatBytes, decodeCbor, encodeCbor, Refusal, u32, type CborValue } from '@cipherchat/protocol';
import type { BackupMessage } from '../backup/record-texts.ts';
import { bytes, mapOf, required, uint } from '../contents/forms/form.ts';

const LENGTH_BYTES = 4;

const message = mapOf<BackupMessage>({
  sender: required(0, bytes(20)),
  device: required(1, bytes(16)),
  content: required(2, bytes(1, 64_000)),
  received: required(3, uint()),
});

export const encodeSeries = (messages: readonly BackupMessage[]): Uint8Array<ArrayBuffer> =>
  concatBytes(
    ...messages.flatMap((one) => {
      const encoded = encodeCbor(message.write(one));
      return [u32(encoded.length), encoded];
    }),
  );

const readOne = (value: CborValue): BackupMessage => {
  const read = message.read(value);
  if (read === undefined) throw new Refusal('malformed');
  return read;
};

/** Refuses `malformed`: then nothing of the file is taken. */
export const decodeSeries = (series: Uint8Array): readonly BackupMessage[] => {
  const view = new DataView(series.buffer, series.byteOffset, series.byteLength);
  const messages: BackupMessage[] = [];
  for (let at = 0; at < series.length;) {
    if (at + LENGTH_BYTES > series.length) throw new Refusal('malformed');
    const from = at + LENGTH_BYTES;
    at = from + view.getUint32(from - LENGTH_BYTES);
    if (at > series.length) throw new Refusal('malformed');
    messages.push(readOne(decodeCbor(series.subarray(from, at))));
  }
  return messages;
};
