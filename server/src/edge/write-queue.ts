/** Bytes of the running write that the system has not taken; 0 where Node does not keep them under this name. */
export const writeQueueOf = (socket: object): number => {
  const { _handle: handle } = socket as { readonly _handle?: { readonly writeQueueSize?: unknown } | null };
  return typeof handle?.writeQueueSize === 'number' ? handle.writeQueueSize : 0;
};
