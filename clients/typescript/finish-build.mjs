// What the compiler leaves out: the declarations that are not compiled, and that the files of dist/cjs are CommonJS although
// the package is not.
import { copyFileSync, writeFileSync } from 'node:fs';

const file = (path) => new URL(path, import.meta.url);
for (const format of ['esm', 'cjs']) copyFileSync(file('src/schema.d.ts'), file(`dist/${format}/schema.d.ts`));
writeFileSync(file('dist/cjs/package.json'), '{ "type": "commonjs" }\n');
