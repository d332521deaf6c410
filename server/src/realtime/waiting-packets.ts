/** What the engine holds back because the client does not read: its write buffer, which its types keep to themselves. */

/** Number of packets of one connection. An engine without such a buffer counts as one that keeps up. */
export const waitingPackets = (conn: object): number => {
  const { writeBuffer } = conn as { readonly writeBuffer?: readonly unknown[] };
  return writeBuffer?.length ?? 0;
};
