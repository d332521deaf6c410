/**
 * Frames of MongoDB's wire protocol (the driver's OP_MSG, its first OP_QUERY, and the answers), as far as somebody in
 * between has to read them.
 */
import { BSON, type Document } from 'mongodb';

const HEADER_BYTES = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

export type Request = {
  readonly id: number;
  /** What is asked for, such as `insert`; empty for frames that are no command. */
  readonly command: string;
  readonly body: Document;
  /** The first request of a connection comes in the form of before OP_MSG. */
  readonly isQuery: boolean;
};

/** Whole frames out of a stream of bytes. */
export class FrameReader {
  #rest: Buffer = Buffer.alloc(0);

  read(chunk: Buffer): readonly Buffer[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const frames: Buffer[] = [];
    while (this.#rest.length >= 4 && this.#rest.length >= this.#rest.readInt32LE(0)) {
      const length = this.#rest.readInt32LE(0);
      frames.push(this.#rest.subarray(0, length));
      this.#rest = this.#rest.subarray(length);
    }
    return frames;
  }
}

/** Where the first document of a frame begins. */
const documentAt = (frame: Buffer): number => {
  switch (frame.readInt32LE(12)) {
    case OP_MSG:
      return HEADER_BYTES + 5;
    case OP_QUERY:
      return frame.indexOf(0, HEADER_BYTES + 4) + 9;
    default:
      return HEADER_BYTES + 20;
  }
};

const firstDocument = (frame: Buffer): Document => {
  const at = documentAt(frame);
  return BSON.deserialize(frame.subarray(at, at + frame.readInt32LE(at)));
};

export const readRequest = (frame: Buffer): Request => {
  const body = firstDocument(frame);
  const [command = ''] = Object.keys(body);
  return { id: frame.readInt32LE(4), command, body, isQuery: frame.readInt32LE(12) === OP_QUERY };
};

const framed = (operation: number, answerTo: number, parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32LE(HEADER_BYTES + body.length, 0);
  header.writeInt32LE(answerTo, 8);
  header.writeInt32LE(operation, 12);
  return Buffer.concat([header, body]);
};

export const answerTo = ({ id, isQuery }: Pick<Request, 'id' | 'isQuery'>, document: Document): Buffer => {
  const bytes = BSON.serialize(document);
  if (!isQuery) return framed(OP_MSG, id, [Buffer.alloc(5), bytes]);
  // Flags, cursor and start of a reply of before, then one document.
  const head = Buffer.alloc(20);
  head.writeInt32LE(1, 16);
  return framed(OP_REPLY, id, [head, bytes]);
};

/** The same answer, with these fields in its document. */
export const withFields = (frame: Buffer, fields: Document): Buffer =>
  answerTo({ id: frame.readInt32LE(8), isQuery: false }, { ...firstDocument(frame), ...fields });

/** Of which request it is the answer. */
export const answeredBy = (frame: Buffer): number => frame.readInt32LE(8);
