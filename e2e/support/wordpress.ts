/** WordPress as Debian has it, with a database of its own, served by PHP; and the plugin, installed and active. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../../server/test/support/free-port.ts';

const run = promisify(execFile);

const SOURCES = '/usr/share/wordpress';
const PLUGIN = fileURLToPath(new URL('../../integrations/wordpress/cipherchat', import.meta.url));

export const ADMIN = { name: 'admin', password: 'blue jar, set aside' };

const configOf = (socket: string, url: string): string => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** WordPress tells the owner of a new site by e-mail, which nobody here takes. */
const INSTALL = `<?php
define('WP_INSTALLING', true);
function wp_mail() { return true; }
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install('Larch & Loam', '${ADMIN.name}', 'admin@shop.example', true, '', '${ADMIN.password}');
switch_theme('twentytwentythree');
$failed = activate_plugin('cipherchat/cipherchat.php');
if (is_wp_error($failed)) { fwrite(STDERR, $failed->get_error_message()); exit(1); }
`;

const answers = async (work: () => Promise<unknown>): Promise<void> => {
  for (let left = 600; ; left -= 1) {
    try {
      await work();
      return;
    } catch (cause) {
      if (left === 0) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await gone;
};

export type WordPress = {
  readonly url: string;
  /** Runs PHP with all of WordPress loaded, and returns what it printed. */
  readonly php: (code: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** What has to be installed for it, if it is not. */
export const missingForWordPress = (): readonly string[] =>
  [
    ['wordpress', join(SOURCES, 'wp-settings.php')],
    ['wordpress-theme-twentytwentythree', join(SOURCES, 'wp-content/themes/twentytwentythree')],
    ['php-mysql', '/usr/share/doc/php-mysql'],
    ['php-cli', '/usr/bin/php'],
    ['mariadb-server', '/usr/sbin/mariadbd'],
  ].flatMap(([name = '', path = '']) => (existsSync(path) ? [] : [name]));

export const startWordPress = async (): Promise<WordPress> => {
  const folder = mkdtempSync(join(tmpdir(), 'cipherchat-wordpress-'));
  const [data, site, socket] = [join(folder, 'database'), join(folder, 'site'), join(folder, 'db.sock')];
  await run('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal']);
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const database = spawn(
    '/usr/sbin/mariadbd',
    ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', ...asRoot],
    { stdio: 'ignore' },
  );
  await answers(() =>
    run('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', 'CREATE DATABASE IF NOT EXISTS wordpress']),
  );
  cpSync(SOURCES, site, { recursive: true, dereference: true });
  cpSync(PLUGIN, join(site, 'wp-content/plugins/cipherchat'), { recursive: true });
  const url = `http://127.0.0.1:${String(await freePort())}`;
  writeFileSync(join(site, 'wp-config.php'), configOf(socket, url));
  writeFileSync(join(site, 'install-it.php'), INSTALL);
  await run('php', [join(site, 'install-it.php')], { cwd: site });
  rmSync(join(site, 'install-it.php'));
  const server = spawn('php', ['-S', new URL(url).host, '-t', site], {
    stdio: 'ignore',
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  await answers(() => fetch(url));
  return {
    url,
    php: async (code) => (await run('php', ['-r', `require '${site}/wp-load.php'; ${code}`], { cwd: site })).stdout,
    stop: async () => {
      await ended(server);
      await ended(database);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
