// `npm run --silent sbom > sbom.cdx.json`: the software bill of materials of a release, in CycloneDX format.
//
// `npm sbom --omit dev` leaves out packages of production that a package of development uses too. So npm lists everything,
// and what only development uses is removed here.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inProject, ROOT } from './prepare/places.mjs';

const { name, packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));
const shipped = new Set(
  Object.entries(packages)
    .filter(([place, { dev }]) => place !== '' && !dev)
    .map(([place, entry]) => `${entry.name ?? place.split('node_modules/').at(-1)}@${entry.version}`),
);

const listing = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
const bill = JSON.parse(
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', listing, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1_048_576,
  }),
);
const root = bill.metadata.component;
root.name = name;
const isKept = (ref) => ref === root['bom-ref'] || shipped.has(ref);
bill.components = bill.components
  .filter((component) => isKept(component['bom-ref']))
  .map((component) => ({ ...component, properties: component.properties.filter(isOfProduction) }));
bill.dependencies = bill.dependencies
  .filter(({ ref }) => isKept(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isKept) }));
process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`);

/** Of a package in several places npm describes the first, which may be the one of development. */
function isOfProduction(property) {
  return property.name !== 'cdx:npm:package:development';
}
