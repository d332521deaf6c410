/** Code that few conversations run is loaded when it is needed. Its file comes from the server, as answers do. */
import { TransportError } from './port.ts';

/** `load` is an `import()`. Rejects with a `TransportError`, code `unreachable`, where the file cannot be had. */
export const onDemand = async <T>(load: () => Promise<T>): Promise<T> => {
  try {
    return await load();
  } catch {
    throw new TransportError('unreachable');
  }
};
