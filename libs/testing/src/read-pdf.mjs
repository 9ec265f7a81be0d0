// Reads a PDF from stdin and writes the text of each page to stdout, as JSON. A separate program, since the PDF reader
// is an ES module that Jest cannot load.
import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy } from 'unpdf';

const document = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)), { verbosity: 0 });
const { text } = await extractText(document, { mergePages: false });
process.stdout.write(JSON.stringify(text));
