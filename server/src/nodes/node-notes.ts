/** What nodes tell each other about devices. Parsed like all input: anyone who can write to Redis can send it. */
import { deviceField, PUSHES } from '@cipherchat/protocol';
import * as v from 'valibot';

const devices = v.array(deviceField);

const noteSchema = v.variant('kind', [
  v.object({ kind: v.literal('envelope'), device: deviceField, envelope: PUSHES['envelope:new'] }),
  v.object({
    kind: v.literal('delivered'),
    device: deviceField,
    deliveries: PUSHES['envelope:delivered'].entries.deliveries,
  }),
  /** The device was removed from the list of its account. */
  v.object({ kind: v.literal('removed'), device: deviceField }),
  /** These devices have connected to the sending node. */
  v.object({ kind: v.literal('arrived'), devices }),
  /** Answer to `arrived`: these devices are connected here too. */
  v.object({ kind: v.literal('here'), devices }),
]);

export type NodeNote = v.InferOutput<typeof noteSchema>;

/** Notes that cannot be read are left out. */
export const readNotes = (notes: unknown): readonly NodeNote[] =>
  (Array.isArray(notes) ? (notes as unknown[]) : []).flatMap((note) => {
    const read = v.safeParse(noteSchema, note, { abortEarly: true });
    return read.success ? [read.output] : [];
  });
