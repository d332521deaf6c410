/** What the doctor sees of the settings: variables, builds, proxies. */
import { ConfigError, type Config, type Environment } from '../../config.ts';
import { BUILD_SETTINGS, missingBuilds } from '../../missing-builds.ts';
import { unknownSettings, unknownSettingSentence } from '../../unknown-settings.ts';
import { fail, ok, warn, type Finding } from './finding.ts';

export const faultsOf = (cause: unknown): readonly Finding[] => {
  if (!(cause instanceof ConfigError)) throw cause;
  return cause.reasons.map((reason) => fail('settings', reason, 'Correct it: nothing starts before.'));
};

export const checkSettings = (environment: Environment): readonly Finding[] => {
  const unknown = unknownSettings(environment);
  if (unknown.length === 0) return [ok('settings', 'right')];
  return unknown.map((one) => warn('settings', unknownSettingSentence(one), 'Rename it, or remove it.'));
};

export const checkBuilds = (config: Config): readonly Finding[] => {
  const missing = missingBuilds(config);
  if (missing.length === 0) return [ok('builds', 'there')];
  return missing.map((name) =>
    fail(
      'builds',
      `no ${name} in ${BUILD_SETTINGS[name]}`,
      `Run "npm run build", set ${BUILD_SETTINGS[name]} to where the build is, or to "none" if another server hands it out.`,
    ),
  );
};

const LOOPBACK = /^(?:127\.|::1$|localhost$)/u;
const MANY_HOPS = 3;

export const checkProxies = ({ trustedProxyHops: hops, publicOrigin, host, isProduction }: Config): Finding => {
  const about = 'proxies';
  if (hops === 0 && isProduction && publicOrigin.startsWith('https:')) {
    return warn(
      about,
      'PUBLIC_URL has https and TRUSTED_PROXY_HOPS is 0, but this server has no TLS of its own',
      'Set TRUSTED_PROXY_HOPS to the number of your proxies, or all visitors share one rate limit.',
    );
  }
  if (hops > 0 && host !== undefined && !LOOPBACK.test(host)) {
    return warn(
      about,
      'HOST lets others reach the port past the proxy',
      'Let a firewall or the container network admit the proxy alone, or set HOST=127.0.0.1.',
    );
  }
  if (hops > MANY_HOPS) return warn(about, `${hops} hops`, 'Count the proxies that append to X-Forwarded-For again.');
  return ok(about, `${hops} trusted`);
};
