/** A screen without a monitor (Xvfb), with a number that the server itself finds free. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export type VirtualDisplay = {
  /** As the variable `DISPLAY` wants it, such as `:3`. */
  readonly name: string;
  readonly stop: () => Promise<void>;
};

export const startVirtualDisplay = async (program: string): Promise<VirtualDisplay> => {
  const child = spawn(program, ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = once(child, 'exit');
  let said = '';
  const number = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error('the virtual screen ended before it was ready'));
    });
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('ascii');
      if (said.includes('\n')) resolve(said.trim());
    });
  });
  const name = `:${await number}`;
  return {
    name,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
};
