// `node tools/check-contract.mjs <openapi.json>`: checks a document by the recommended rules of redocly and spectral.
import { readFile } from 'node:fs/promises';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectral from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import rulesets from '@stoplight/spectral-rulesets';

const source = await readFile(process.argv[2], 'utf8');

const byRedocly = async () => {
  const problems = await lintFromString({ source, config: await createConfig({ extends: ['recommended'] }) });
  return problems.map(({ ruleId, severity, message, location }) => {
    const [{ pointer = '' } = {}] = location;
    return `redocly ${severity} ${ruleId} ${pointer}: ${message}`;
  });
};

const bySpectral = async () => {
  const linter = new spectral.Spectral();
  linter.setRuleset({ extends: [[rulesets.oas, 'recommended']] });
  const problems = await linter.run(new spectral.Document(source, parsers.Json, 'openapi.json'));
  return problems.map(({ code, path, message }) => `spectral ${code} ${path.join('/')}: ${message}`);
};

const problems = [...(await byRedocly()), ...(await bySpectral())];
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
