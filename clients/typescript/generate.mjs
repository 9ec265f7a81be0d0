// Generates src/schema.d.ts from the OpenAPI document of a running center: node generate.mjs http://127.0.0.1:3000
import { writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

/** Enums that are inferred from types have the order of the compiler, which another change in the sources may alter. */
const inOrder = (key, value) => (key === 'enum' && Array.isArray(value) ? value.toSorted() : value);

/** The types of an OpenAPI document, as a text. A field with a default may be omitted in a request. */
export const typesOf = async (document) =>
  astToString(
    await openapiTS(JSON.parse(JSON.stringify(document, inOrder)), {
      defaultNonNullable: false,
    }),
  );

const [, script, url] = process.argv;
if (url !== undefined && import.meta.filename === script) {
  const document = await (await fetch(`${url}/openapi.json`)).json();
  writeFileSync(new URL('src/schema.d.ts', import.meta.url), await typesOf(document));
}
