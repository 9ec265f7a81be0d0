import { maskIdNumber, maskName, maskPhone } from '@center/vault';
import { pdfPages } from '@center/testing';
import readXlsx from 'read-excel-file/node';
import type { Answer, Asked } from '../harness/caller';
import type { Center } from '../harness/center';
import { mayName } from './relations';
import type { Marker, World } from './world';

const PDF = 'application/pdf';
/** The routes that return plain texts, and those that return events as stored. */
const IN_PLAIN = /^POST .*\/(unmaskings|documents\/\{kind\})$/;
const AS_STORED = ['GET /v1/cases/{caseId}/history', 'GET /v1/audit/log'];

const MASKS: readonly (readonly [RegExp, (plain: string) => string | null])[] = [
  [/\/name$/, maskName],
  [/\/phone$/, maskPhone],
  [/\/idNumber$/, maskIdNumber],
];

/** The text of an answer: of a JSON body all but `instance`, which repeats the path of the request; of a PDF without line breaks. */
const textOf = async ({ body, headers }: Answer): Promise<string> => {
  if (Buffer.isBuffer(body))
    return headers['content-type'] === PDF
      ? (await pdfPages(body)).join('').replaceAll(/\s/g, '')
      : JSON.stringify(await readXlsx(body));
  if (typeof body === 'string') return body;
  return JSON.stringify({ ...(body as object), instance: undefined });
};

/**
 * Sends requests as officers, and looks into each answer for what its reader must not see by any way: a text in plain
 * text, an id of a case or a person, for the auditor also a part of a name or number.
 */
export class Observer {
  private found = new Set<string>();

  constructor(
    readonly center: Center,
    readonly world: World,
  ) {}

  /** What was found since the last call. */
  findings(): string[] {
    const found = [...this.found].sort();
    this.found = new Set();
    return found;
  }

  report(finding: string): void {
    this.found.add(finding);
  }

  /** Sends a request; `way` is the name of its route. Returns the answer, and the texts of the cases in it. */
  async ask<Body>(username: string, way: string, asked: Asked): Promise<Answer<Body> & { opened: Marker[] }> {
    const answer = await (await this.center.as(username)).send<Body>(asked);
    return { ...answer, opened: this.look(username, way, await textOf(answer)) };
  }

  /** Looks into the text of an answer; returns the texts of the cases in it. */
  look(username: string, way: string, text: string): Marker[] {
    const opened = [...this.world.markers.values()].filter((marker) => text.includes(marker.text));
    if (!IN_PLAIN.test(way))
      for (const { of, place } of opened) this.report(`${way} shows ${username} in plain text: ${of} ${place}`);
    for (const [id, of] of this.world.named)
      if (!mayName(username, of) && text.includes(id)) this.report(`${way} names to ${username}: the case ${of}`);
    // a sealed text names its key, which has the id of the person: see docs/security.md
    if (!AS_STORED.includes(way))
      for (const id of this.world.persons)
        if (text.includes(id)) this.report(`${way} shows ${username} the id of a person`);
    if (username === 'auditor') this.lookForMasks(way, text);
    return opened;
  }

  /** The auditor works on pseudonyms: no part of a name or number. */
  private lookForMasks(way: string, text: string): void {
    for (const { text: plain, place, of } of this.world.markers.values())
      for (const [places, mask] of MASKS) {
        const masked = places.test(place) ? mask(plain) : null;
        if (masked && masked !== '***' && text.includes(masked))
          this.report(`${way} masks for auditor: ${of} ${place}`);
      }
  }
}
