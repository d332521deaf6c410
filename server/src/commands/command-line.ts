/** The command `cipherchat-server`: its words, its help, and which function does what. Without words it serves. */
import { Command, CommanderError } from 'commander';
import type { Config, Environment } from '../config.ts';
import { runServer } from '../run-server.ts';
import { RELEASE } from '../storage/newer-data.ts';
import { audit } from './audit.ts';
import { backUp } from './backup.ts';
import { check } from './check.ts';
import { checkConfig } from './config-check.ts';
import { doctor } from './doctor.ts';
import { migrate, type MigrateOptions } from './migrate.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { createProgressBar, type ProgressOutput } from './progress-bar.ts';
import { disableOwner, enableOwner, eraseOwner, inviteOwners, listOwners, type InviteOptions } from './owners.ts';
import { purge, type PurgeOptions } from './purge.ts';
import { restore } from './restore.ts';
import { rotateSecret } from './rotate-secret.ts';
import { stats } from './stats.ts';
import { verify } from './verify.ts';
import { withConfig, withSqlite } from './with-config.ts';

/** Undefined: the server runs, and its end is the end of the process. */
type Told = Outcome | undefined;

type Program = {
  readonly root: Command;
  /** Adds a command; its function is called with arguments and options. */
  readonly add: (parent: Command, usage: string, description: string) => Command;
};

/** Every command knows --help and --version, and throws instead of ending the process. */
const createProgram = (print: (text: string) => void): Program => {
  const prepare = (command: Command): Command =>
    command
      .exitOverride()
      .version(RELEASE, '-V, --version', 'print the version')
      .helpOption('-h, --help', 'print this help')
      .configureOutput({ writeOut: print, writeErr: print, outputError: (text, write) => write(text) })
      .allowExcessArguments(false)
      .showSuggestionAfterError();
  const root = prepare(new Command('cipherchat-server')).description(
    'The CipherChat server. Settings come from environment variables; without a command it starts.',
  );
  const add: Program['add'] = (parent, usage, description) => prepare(parent.command(usage).description(description));
  return { root, add };
};

/** Makes an action of commander of a function that has something to say. */
type Say = <A extends readonly unknown[]>(
  command: (...args: A) => Told | Promise<Told>,
) => (...args: A) => Promise<void>;

const MONGO_TOOLS = 'use mongodump with --oplog, and the tools of MongoDB.';

const addMigrate = ({ root, add }: Program, environment: Environment, say: Say, output: ProgressOutput): void => {
  add(root, 'migrate', 'move the data of a SQLite server to MongoDB; run it while the server runs, and again after')
    .option('--to <address>', 'an empty database, such as mongodb://host:27017/cipherchat')
    .option('--to-file <file>', 'a file that holds this address, because it has a password')
    .action(
      say((options: MigrateOptions) =>
        withSqlite(environment, 'there is nothing to move. Run this without MONGODB_URL.', (config) =>
          migrate(config, options, createProgressBar(output)),
        ),
      ),
    );
};

const addOwners = ({ root, add }: Program, environment: Environment, say: Say): void => {
  const owners = add(root, 'owners', 'who has an inbox here, and what you decide about them');
  const on = (usage: string, description: string, decide: (config: Config, address: string) => Promise<Outcome>) =>
    add(owners, `${usage} <address>`, description).action(
      say((address: string) => withConfig(environment, (config) => decide(config, address))),
    );
  add(owners, 'list', 'print the addresses of all inboxes, and whether they are switched off')
    .option('--json', 'as one JSON array')
    .action(
      say(({ json = false }: { readonly json?: boolean }) =>
        withConfig(environment, (config) => listOwners(config, json)),
      ),
    );
  add(owners, 'invite', 'make a link that lets one person make an inbox')
    .option('--days <number>', 'how long it can be used (7)')
    .option('--count <number>', 'how many links (1)')
    .action(say((options: InviteOptions) => withConfig(environment, (config) => inviteOwners(config, options))));
  on('disable', 'switch an inbox off: no one can log in to it or write to it', disableOwner);
  on('enable', 'switch it on again', enableOwner);
  add(owners, 'erase <address>', 'switch an inbox off and erase everything that the server has of it')
    .option('--yes', 'do it; without this nothing is erased')
    .action(
      say((address: string, { yes = false }: { readonly yes?: boolean }) =>
        withConfig(environment, (config) => eraseOwner(config, address, yes)),
      ),
    );
};

const addCommands = ({ root, add }: Program, environment: Environment, say: Say): void => {
  add(root, 'start', 'start the server (the default)').action(say(() => runServer().then(() => undefined)));
  add(root, 'backup <file>', 'copy the SQLite database into a new file, also while the server runs').action(
    say((file: string) => withSqlite(environment, MONGO_TOOLS, (config) => backUp(config, file))),
  );
  add(root, 'restore <file>', 'put a backup of the SQLite database into DATA_DIR, while no server runs')
    .option('--replace', 'keep the database that is there aside, and use the backup instead')
    .action(
      say((file: string, { replace = false }: { readonly replace?: boolean }) =>
        withSqlite(environment, 'use mongorestore.', (config) => restore(config, file, replace)),
      ),
    );
  add(root, 'check', 'read through the SQLite database and say what is damaged').action(
    say(() => withSqlite(environment, MONGO_TOOLS, check)),
  );
  add(root, 'doctor', 'look at everything that a start needs, and say what to do').action(
    say(() => doctor(environment)),
  );
  add(root, 'stats', 'count what the server holds, also while it runs')
    .option('--json', 'as one JSON object')
    .action(
      say(({ json = false }: { readonly json?: boolean }) => withConfig(environment, (config) => stats(config, json))),
    );
  add(root, 'audit', 'look for anything that is not ciphertext, a public key or declared metadata')
    .option('--log <file...>', 'look into these logs too')
    .action(
      say(({ log = [] }: { readonly log?: readonly string[] }) =>
        withConfig(environment, (config) => audit(config, log)),
      ),
    );
  add(root, 'purge', 'delete what is older than its retention now, or the waiting mail of one account')
    .option('--account <address>', 'erase mail that waits for this account')
    .option('--older-than <days>', 'and is older than that many days')
    .option('--yes', 'do it; without this nothing is deleted')
    .action(say((options: PurgeOptions) => withConfig(environment, (config) => purge(config, options))));
  add(root, 'rotate-secret', 'make a new token secret in the file that holds it; no one has to log in again')
    .option('--forget', 'do not keep the old one, because others know it: all clients log in again')
    .action(
      say(({ forget = false }: { readonly forget?: boolean }) =>
        withConfig(environment, (config) => rotateSecret(config, forget)),
      ),
    );
  add(root, 'verify <origin>', 'compare what a server delivers with a signed release, from any machine')
    .option('--key <hex...>', 'believe this release key too')
    .action(say((origin: string, { key = [] }: { readonly key?: readonly string[] }) => verify(origin, key)));
  const config = add(root, 'config', 'look at the settings');
  add(config, 'check', 'say everything that is wrong with the settings, without a start').action(
    say(() => checkConfig(environment)),
  );
};

/** Undefined when the server was started. Help and version exit with 0, what is not understood with 2. */
export const runCommandLine = async (
  args: readonly string[],
  environment: Environment,
  progress: ProgressOutput = { write: () => undefined },
): Promise<Told> => {
  let printed = '';
  const result: { told: Told } = { told: undefined };
  const program = createProgram((text) => {
    printed += text;
  });
  const say: Say =
    (command) =>
    async (...given) => {
      result.told = await command(...given);
    };
  addCommands(program, environment, say);
  addMigrate(program, environment, say, progress);
  addOwners(program, environment, say);
  try {
    await program.root.parseAsync(args.length === 0 ? ['start'] : [...args], { from: 'user' });
    return result.told;
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    const text = printed.trimEnd();
    return cause.exitCode === 0 ? done(text) : refused(text, 'See "cipherchat-server --help".');
  }
};
