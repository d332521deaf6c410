/** What the edges notice, in the words of the log. */
import type { Config } from './config.ts';
import { BlockedNetworks } from './edge/blocked-networks.ts';
import { ProxyCheck } from './edge/proxy-check.ts';
import type { Logger } from './observability/logger.ts';
import type { Metrics } from './observability/metrics/port.ts';
import { UpgradeWatch } from './realtime/upgrade-watch.ts';

/** Also what stands in the file at the start. */
export const blockedNetworks = ({ policy }: Config, logger: Logger): BlockedNetworks => {
  const { blockedNetworks: listed, blockedNetworksFile: file } = policy;
  const blocked = new BlockedNetworks({
    listed,
    file,
    tell: (told) => {
      if (told.kind === 'read') logger.info('BLOCKED_NETWORKS_FILE was read');
      else if (told.kind === 'no-network')
        logger.error('BLOCKED_NETWORKS_FILE has something that is no network: what was blocked before stays so');
      else
        logger.error({ reason: told.code }, 'BLOCKED_NETWORKS_FILE cannot be read: what was blocked before stays so');
    },
  });
  blocked.refresh();
  return blocked;
};

export const proxyCheck = ({ trustedProxyHops }: Config, logger: Logger): ProxyCheck =>
  new ProxyCheck(trustedProxyHops, (misfit, sentence) => logger.error({ misfit }, sentence));

export const watchUpgrades = (logger: Logger, metrics: Metrics, monotonic: () => number): UpgradeWatch =>
  new UpgradeWatch(
    monotonic,
    (isMissing, without) => {
      if (isMissing)
        logger.error(
          { without },
          'clients connect, but no request for a websocket arrives: let your proxy pass upgrades at /socket.io/',
        );
      else logger.info('requests for websockets arrive again');
    },
    metrics,
  );
