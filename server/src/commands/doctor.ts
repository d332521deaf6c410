/** `doctor`: looks at everything that a start needs and says what to do about what is wrong. Changes nothing. */
import { parseConfig, type Config, type Environment } from '../config.ts';
import { checkStores } from './doctor/database.ts';
import { checkFiles } from './doctor/files.ts';
import type { Finding } from './doctor/finding.ts';
import { checkDirectory, checkDisk, checkNode, checkPort } from './doctor/machine.ts';
import { checkBuilds, checkProxies, checkSettings, faultsOf } from './doctor/settings.ts';
import { done, failed, type Outcome } from './outcome.ts';

const lineOf = ({ level, about, text, remedy }: Finding): string =>
  `${level.padEnd(4)}  ${about}: ${text}${remedy === undefined ? '' : `\n      ${remedy}`}`;

const look = async (config: Config, environment: Environment): Promise<readonly Finding[]> => [
  ...checkSettings(environment),
  checkDirectory(config),
  checkDisk(config),
  ...(await checkStores(config)),
  ...(await checkFiles(config)),
  ...checkBuilds(config),
  await checkPort(config),
  checkProxies(config),
];

const findingsOf = async (environment: Environment): Promise<readonly Finding[]> => {
  let config: Config;
  try {
    config = parseConfig(environment);
  } catch (cause) {
    return faultsOf(cause);
  }
  return await look(config, environment);
};

/** Exits with 1 if anything fails; a warning does not. */
export const doctor = async (environment: Environment): Promise<Outcome> => {
  const findings = [checkNode(), ...(await findingsOf(environment))];
  const count = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length;
  const sum = `${count('ok')} ok, ${count('warn')} warnings, ${count('fail')} failures`;
  const lines = [...findings.map(lineOf), sum];
  return count('fail') === 0 ? done(...lines) : failed(...lines);
};
