import { spawn } from 'node:child_process';
import { builtApp, environment } from './program';

/** Runs an ops command on a data folder, whose program may be running, and returns its output. Throws when it fails. */
export const ops = (dataDir: string, ...words: string[]): Promise<string> => opsWith({}, dataDir, ...words);

/** Like `ops`, with settings added to the defaults. */
export const opsWith = (more: NodeJS.ProcessEnv, dataDir: string, ...words: string[]): Promise<string> =>
  run(more, '', dataDir, words);

/** Like `ops`, with lines on standard input. */
export const opsOn = (lines: readonly string[], dataDir: string, ...words: string[]): Promise<string> =>
  run({}, `${lines.join('\n')}\n`, dataDir, words);

const run = async (
  more: NodeJS.ProcessEnv,
  input: string,
  dataDir: string,
  words: readonly string[],
): Promise<string> => {
  const child = spawn(process.execPath, [builtApp('ops'), ...words], {
    cwd: dataDir,
    env: environment(dataDir, more),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined).end(input); // a command that ends early does not read it
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  if (code !== 0) throw new Error(`ops ${words[0]} exited with code ${code}:\n${said}`);
  return said;
};
