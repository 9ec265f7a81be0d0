import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './places.mjs';
import { say } from './say.mjs';

const HALF_WRITTEN_MS = 10_000;

/** Runs a task under a lock, so that no other start of this project (in another terminal) installs or builds meanwhile. */
export const inTurn = async (work) => {
  const name = createHash('sha256').update(`${userInfo().uid} ${ROOT}`).digest('hex').slice(0, 16);
  const path = join(tmpdir(), `center-prepare-${name}`);
  const giveBack = () => rmSync(path, { force: true });
  let waited = false;
  while (!take(path)) {
    if (!waited) say('另一个命令正在准备本项目，稍候', 'Another command is preparing this project; waiting for it');
    waited = true;
    await pause(200);
  }
  process.once('exit', giveBack);
  try {
    return await work();
  } finally {
    process.off('exit', giveBack);
    giveBack();
  }
};

const take = (path) => {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (isLeftOver(path)) rmSync(path, { force: true });
  return false;
};

const isLeftOver = (path) => {
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    return holder > 0 ? !isAlive(holder) : Date.now() - statSync(path).mtimeMs > HALF_WRITTEN_MS;
  } catch {
    return false; // released just now
  }
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};
