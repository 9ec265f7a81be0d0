import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from './places.mjs';
import { patiently, run } from './run.mjs';
import { giveUp, say } from './say.mjs';

/** npm writes this file as the last step of a successful install. */
const INSTALLED = inProject('node_modules', '.package-lock.json');
const QUIET = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

/** Installs exactly the packages of the lock file, when they are missing or differ from it. */
export const install = async () => {
  if (isInstalled()) return;
  say('正在安装依赖，首次约需一分钟', 'Installing the dependencies, about a minute the first time');
  rmSync(INSTALLED, { force: true }); // an interrupted install must not look complete
  await patiently(async () => {
    const { code, said } = await npm('ci');
    if (code !== 0) fail(said);
  });
};

const fail = (said) =>
  giveUp(
    '依赖未能安装。请检查网络（npm ping）后重试',
    'The dependencies could not be installed. Check the network (npm ping) and try again',
    said.trim().split('\n').slice(-15).join('\n'),
  );

const npm = (...args) => {
  const script = npmScript();
  if (script) return run(process.execPath, [script, ...args, ...QUIET]);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, ...QUIET]);
};

/** The npm that started this process, otherwise the one installed with Node. */
const npmScript = () => {
  const beside = dirname(process.execPath);
  return [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
};

const isInstalled = () => {
  const installed = packagesOf(INSTALLED);
  const wanted = packagesOf(inProject('package-lock.json'));
  if (!installed || !wanted) return false;
  const sound = Object.entries(installed).every(
    ([place, entry]) => entry.version === wanted[place]?.version && runsHere(entry) && existsSync(inProject(place)),
  );
  // an optional package may be absent, such as the binaries of other platforms
  return sound && Object.entries(wanted).every(([place, { optional }]) => !place || optional || installed[place]);
};

const packagesOf = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/** False when another platform installed into the same folder (a container and its host). */
const runsHere = ({ os, cpu }) => fits(os, process.platform) && fits(cpu, process.arch);

const fits = (list, own) =>
  !list || list.includes(own) || list.every((name) => name.startsWith('!') && name !== `!${own}`);
