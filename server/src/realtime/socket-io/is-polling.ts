/** Which of its two ways a connection takes. */

type Connection = { readonly transport: { readonly name: string } };

/** True for HTTP long polling, false for a web socket. Engine.IO tells it by the name of the transport. */
export const isPolling = ({ transport: { name: way } }: Connection): boolean => way === 'polling';
