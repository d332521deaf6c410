/** Runs a command on the settings of the environment. A mistake of the operator becomes a sentence, as at a start. */
import { parseConfig, type Config, type Environment } from '../config.ts';
import { startFailure } from '../start-failure.ts';
import { failed, refused, type Outcome } from './outcome.ts';

type Command = (config: Config) => Outcome | Promise<Outcome>;

export const withConfig = async (environment: Environment, command: Command): Promise<Outcome> => {
  let config: Config | undefined;
  try {
    config = parseConfig(environment);
    return await command(config);
  } catch (cause) {
    return failed(startFailure(cause, config));
  }
};

/** For what a file can do and a database on other machines cannot. `instead`: what to do there. */
export const withSqlite = (environment: Environment, instead: string, command: Command): Promise<Outcome> =>
  withConfig(environment, (config) =>
    config.mongodbUrl === undefined ? command(config) : refused(`The data is in MongoDB: ${instead}`),
  );
