import { describe, expect, it } from 'vitest';
import { SETTING_NAMES } from './config.ts';
import { unknownSettings } from './unknown-settings.ts';

const meant = (name: string, value = 'x'): string | undefined => unknownSettings({ [name]: value })[0]?.meant;

describe('a variable', () => {
  it.each([
    ['MONGO_URL', 'MONGODB_URL'],
    ['MONGODB_URI', 'MONGODB_URL'],
    ['TRUST_PROXY', 'TRUSTED_PROXY_HOPS'],
    ['TRUSTED_PROXY_HOP', 'TRUSTED_PROXY_HOPS'],
    ['DATADIR', 'DATA_DIR'],
    ['data_dir', 'DATA_DIR'],
    ['JWT_SECRET_FIEL', 'JWT_SECRET_FILE'],
    ['JWT_SECRETS', 'JWT_SECRET'],
    ['TOKEN_SECRET', 'JWT_SECRET'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['PUBLICURL', 'PUBLIC_URL'],
    ['CIPHERCHAT_PORT', 'PORT'],
  ])('%s was probably meant to be %s', (name, setting) => {
    expect(meant(name)).toBe(setting);
  });

  it.each([
    ...['PATH', 'HOME', 'HOSTNAME', 'HOSTTYPE', 'LOGNAME', 'PWD', 'USER', 'SHLVL', 'LANG', 'TERM', 'TZ', 'INIT_CWD'],
    ...['NODE_OPTIONS', 'NODE_PATH', 'NODE_VERSION', 'npm_lifecycle_event', 'DEBUG', 'CI', 'NO_COLOR', 'EDITOR'],
    ...['REDIS_PORT', 'REDIS_SERVICE_HOST', 'KUBERNETES_PORT', 'XDG_DATA_DIRS', 'INVOCATION_ID', 'JOURNAL_STREAM'],
  ])('%s belongs to another program', (name) => {
    expect(meant(name)).toBeUndefined();
  });

  it('that is a setting, is empty, or announces a service of Kubernetes is left alone', () => {
    for (const name of SETTING_NAMES) expect(meant(name)).toBeUndefined();
    expect(meant('MONGO_URL', '')).toBeUndefined();
    expect(meant('CIPHERCHAT_PORT', 'tcp://10.0.0.1:3000')).toBeUndefined();
  });
});
