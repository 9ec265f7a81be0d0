// Run after each change of dependencies: `node tools/complete-lock.mjs` (or `--check`).
//
// `npm ci` rejects a lock file without the optional binaries of other platforms, and npm omits those that its registry did
// not have at the time. An entry with a version and the platform is enough: npm installs it on that platform. Such an entry
// has no integrity, so it is listed with its reason in docs/dependencies.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { URL, fileURLToPath } from 'node:url';

const LOCK = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const PLATFORM =
  /[-/](android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(gnu|musl))?/;

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const missing = missingOptional(lock.packages);

if (process.argv.includes('--check')) {
  for (const { name } of missing) console.error(`package-lock.json lacks ${name}: run node tools/complete-lock.mjs`);
  process.exitCode = missing.length === 0 ? 0 : 1;
} else {
  for (const { name, entry } of missing) lock.packages[`node_modules/${name}`] = entry;
  const [root, ...others] = Object.entries(lock.packages);
  lock.packages = Object.fromEntries([root, ...others.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
  writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} entries added`);
}

/** The optional dependencies without an entry, with the entry to add. */
function missingOptional(packages) {
  const found = new Map();
  for (const [place, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (isThere(packages, place, name) || found.has(name)) continue;
      found.set(name, { name, entry: entryFor(name, version, parent) });
    }
  }
  return [...found.values()];
}

/** A package resolves in its parent's `node_modules` or in any above it. */
function isThere(packages, place, name) {
  for (let at = place; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (packages[at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

function entryFor(name, version, { dev }) {
  const [, os, cpu, libc] = PLATFORM.exec(name) ?? [];
  return {
    version: version.replace(/^[~^]/, ''),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev } : {}),
    ...(libc ? { libc: [libc === 'gnu' ? 'glibc' : libc] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}
