/** What the engine holds back because the client does not read: its write buffer, which its types keep to themselves. */
import type { TypedSocket } from './session.ts';

/** Number of packets. An engine without such a buffer counts as one that keeps up. */
export const waitingPackets = ({ conn }: TypedSocket): number => {
  const { writeBuffer } = conn as unknown as { readonly writeBuffer?: readonly unknown[] };
  return writeBuffer?.length ?? 0;
};
