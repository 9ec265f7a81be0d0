import { spawn } from 'node:child_process';
import { builtApp, environment } from './program';

/** Runs the command line of operations on a data folder, beside a program that may be running on it; what it said. Throws when it fails. */
export const ops = async (dataDir: string, ...words: string[]): Promise<string> => {
  const child = spawn(process.execPath, [builtApp('ops'), ...words], {
    cwd: dataDir,
    env: environment(dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  if (code !== 0) throw new Error(`ops ${words[0]} ended with ${code}:\n${said}`);
  return said;
};
