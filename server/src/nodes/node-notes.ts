/** What nodes tell each other about devices. It is parsed like everything that comes from outside: whoever can write to Redis could say it. */
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
  /** Was removed from its account's list. */
  v.object({ kind: v.literal('removed'), device: deviceField }),
  /** Have connected to the node that says so. */
  v.object({ kind: v.literal('arrived'), devices }),
  /** The answer: are connected here as well. */
  v.object({ kind: v.literal('here'), devices }),
]);

export type NodeNote = v.InferOutput<typeof noteSchema>;

/** The notes that can be read; what is none is left out. */
export const readNotes = (notes: unknown): readonly NodeNote[] =>
  (Array.isArray(notes) ? (notes as unknown[]) : []).flatMap((note) => {
    const read = v.safeParse(noteSchema, note, { abortEarly: true });
    return read.success ? [read.output] : [];
  });
