/**
 * The server as it is, with places where it kills itself: `FAILPOINT` (`beforeCommit` or `afterCommit`) and `FAILPOINT_HIT`, the number of the send
 * that it dies at. The product knows neither.
 */
import { runServer } from '../../src/run-server.ts';

const hit = Number(process.env['FAILPOINT_HIT'] ?? '1');
const failpoint = process.env['FAILPOINT'];
let sends = 0;

const dieAt = (writes: readonly string[]): void => {
  sends += writes.filter((name) => name === 'send').length;
  if (sends >= hit) process.kill(process.pid, 'SIGKILL');
};

await runServer({
  failpoints: {
    ...(failpoint === 'beforeCommit' ? { beforeCommit: dieAt } : {}),
    ...(failpoint === 'afterCommit' ? { afterCommit: dieAt } : {}),
  },
});
