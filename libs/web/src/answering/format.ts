import { createParamDecorator, type ExecutionContext, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem';
import { preferred } from '../reading/accept';
import { XLSX } from '../streaming/body-stream';

const MEDIA = { json: 'application/json', csv: 'text/csv', xlsx: XLSX, pdf: 'application/pdf' } as const;

/** A format of responses. */
export type Format = keyof typeof MEDIA;
export type FileFormat = Exclude<Format, 'json'>;

/** The description of the parameter `format`. */
export const FORMAT_DESCRIPTION = '格式，优先于 Accept · the format; takes precedence over Accept';

/** The media types of these formats other than JSON. */
export const fileTypes = (formats: readonly Format[]): string[] =>
  formats.filter((format) => format !== 'json').map((format) => MEDIA[format]);

const accepted = <Of extends Format>(formats: readonly Of[], accept: string | undefined): Of | undefined => {
  const media = preferred(
    accept,
    formats.map((format) => MEDIA[format]),
  );
  return formats.find((format) => MEDIA[format] === media);
};

/** The requested one of these formats: the `format` parameter, else the best match of `Accept`. Throws 406 without a match. */
export const formatOf = <Of extends Format>(
  formats: readonly Of[],
  named: Of | undefined,
  accept: string | undefined,
): Of => {
  const format = named ?? accepted(formats, accept);
  if (!format) throw new Problem('not-acceptable');
  return format;
};

/** Whether a request asks for one of these formats as a file, for `Costly`. */
export const asksForFile =
  (formats: readonly Format[]) =>
  (query: Readonly<Record<string, string | undefined>>, accept: string | undefined): boolean =>
    (query['format'] ?? accepted(formats, accept) ?? 'json') !== 'json';

/** Percent-encodes all characters except those that RFC 8187 allows unencoded. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A file attachment with a name in Unicode and an ASCII fallback, both without extension. CSV has a header line. */
export const attachment = (
  bytes: Buffer,
  format: FileFormat,
  { fileName, plainFileName }: { readonly fileName: string; readonly plainFileName: string },
): StreamableFile =>
  new StreamableFile(bytes, {
    type: format === 'csv' ? `${MEDIA.csv}; charset=utf-8; header=present` : MEDIA[format],
    disposition: `attachment; filename="${plainFileName}.${format}"; filename*=UTF-8''${encoded(`${fileName}.${format}`)}`,
    length: bytes.length,
  });

/** Parameter decorator: the `Accept` header. */
export const Accepted = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().headers.accept,
);
