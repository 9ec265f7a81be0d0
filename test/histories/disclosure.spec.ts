import { isSealed, type Sealed, type StoredEvent } from '@center/kernel';
import {
  type Audience,
  type CaseEventType,
  mayFindBy,
  officers as a,
  type Reader,
  ruleOf,
  RULES,
} from '../../libs/cases/testing/disclosure';
import { CORRECTION, EXPECTED, isExpected, mayKnow, READER_NAMES, type ReaderName, SUBMITTERS } from './expected';
import { recordedHistories, stored } from './recorded';
import { type Place, pointersFor, shownTo, readHistory, type RecordedCase, type Way, WAYS } from './ways-out';

const READERS = {
  dispatcher: { by: a.dispatcher, visibility: 'FULL' },
  leader: { by: a.leader, visibility: 'FULL' },
  supervisor: { by: a.supervisor, visibility: 'FULL' },
  liaison: { by: a.police, visibility: 'FULL' },
  director: { by: a.director, visibility: 'FULL' },
  rescueWorker: { by: a.rescueWorker, visibility: 'FULL' },
  socialWorker: { by: a.socialWorker, visibility: 'FULL' },
  auditor: { by: a.auditor, visibility: 'PSEUDONYMOUS' },
  submittingLiaison: { by: a.education, visibility: 'SUBMITTED' },
  submittingDirector: { by: a.director, visibility: 'SUBMITTED' },
} as const satisfies Readonly<Record<ReaderName, Reader>>;

/** The lead's own fields show the corrected value in place of the original. */
const isInItsPlace = (name: ReaderName, place: Place, way: Way): boolean => {
  const [, corrected, part] = CORRECTION.exec(place) ?? [];
  const inPlace = /^(value$|resealed\/)/.test(part ?? '') && corrected?.startsWith('LeadRegistered ');
  return !!inPlace && mayKnow(name, corrected!) && ['case', 'documents', 'unmasking'].includes(way);
};

/** Sealed texts that identify a person are shown with the person, not among the records. */
const OF_A_PERSON = /\/(name|phone|idNumber|birthDate|birthYear|birthMonth|age|address|relation)$/;

/** Whether a place is the corrected value of such a text. */
const isValueOfPerson = (place: Place): boolean => {
  const [, corrected = '', part] = CORRECTION.exec(place) ?? [];
  return part === 'value' && OF_A_PERSON.test(corrected);
};

/** The places that an output must show when the reader may see them; `undefined`: it may show less. */
const whole = (way: Way, name: ReaderName, { places, texts }: RecordedCase): Place[] | undefined => {
  const expected = [...places].filter((place) => isExpected(name, place));
  const written = [...texts].filter((place) => isExpected(name, place) && !OF_A_PERSON.test(place));
  switch (way) {
    case 'timeline':
      return expected;
    case 'history':
      return name === 'auditor' ? [...places] : expected;
    case 'records':
      return SUBMITTERS.includes(name) ? [] : written.filter((place) => !isValueOfPerson(place));
    case 'corrections':
      return written.filter((place) => CORRECTION.test(place));
    default:
      return undefined;
  }
};

const differences = async (cases: readonly RecordedCase[]): Promise<string[]> => {
  const found = new Set<string>();
  for (const one of cases) {
    const widest = pointersFor(Object.values(READERS), one);
    for (const name of READER_NAMES) {
      const shown = await shownTo(READERS[name], one, widest);
      for (const way of WAYS) {
        const must = whole(way, name, one);
        const mayShow = (place: Place) =>
          isExpected(name, place) || isInItsPlace(name, place, way) || must?.includes(place);
        for (const place of shown[way]) if (!mayShow(place)) found.add(`${way} shows ${name}: ${place}`);
        for (const place of must ?? [])
          if (!shown[way].includes(place)) found.add(`${way} hides from ${name}: ${place}`);
      }
    }
  }
  return [...found];
};

/** A history with a correction of each top-level sealed field of an event, as if all of them could be corrected. */
const corrected = (events: readonly StoredEvent[]): StoredEvent[] => {
  const fields = events.flatMap(({ type, revision, data }) =>
    Object.entries(data)
      .filter(([, value]) => isSealed(value) && type !== 'RecordCorrected')
      .map(([field]) => ({ revision, field })),
  );
  const last = events.at(-1)!;
  const text = (box: string): Sealed => ({ sealed: a.uuid(1), box });
  const corrections = fields.map(({ revision, field }, nth): StoredEvent => {
    const words = { value: text(`value-${nth}-of-${last.stream}`), note: text(`note-${nth}-of-${last.stream}`) };
    return {
      ...last,
      id: a.uuid(7000 + nth),
      revision: last.revision + 1 + nth,
      position: last.position + BigInt(1 + nth),
      type: 'RecordCorrected',
      data: { at: a.at, by: a.dispatcher.officerId, revision, field, ...words },
    };
  });
  return [...events, ...corrections];
};

/** Adds a merged lead with an accused agency: no recorded history has one. */
const accusing = (event: StoredEvent): StoredEvent =>
  event.type === 'DuplicateJoined'
    ? { ...event, data: { ...event.data, barred: [{ agencyId: a.educationBureau.id, lead: a.otherCaseId }] } }
    : event;

const cases = recordedHistories()
  .filter(([file]) => file.startsWith('cases/'))
  .map(([, history]) => readHistory(corrected(stored(history).map(accusing))));

describe('every restricted field of a case', () => {
  it('is shown only to authorized readers, in every output', async () => {
    expect(await differences(cases)).toEqual([]);
  });

  const SEARCHED = [
    ['SOURCE_REF', 'LeadRegistered /sourceRef'],
    ['CHILD_NAME', 'LeadRegistered /children/*/name'],
    ['ID_NUMBER', 'LeadRegistered /children/*/idNumber'],
    ['GUARDIAN_PHONE', 'LeadRegistered /children/*/guardian/phone'],
    ['REPORTER_PHONE', 'LeadRegistered /reporters/*/phone'],
  ] as const;

  it.each(SEARCHED)('is searchable by those who may read it in plain text: %s', (kind, place) => {
    const finders = READER_NAMES.filter((name) => mayFindBy(READERS[name].by, kind));
    expect(finders).toEqual(READER_NAMES.filter((name) => mayKnow(name, place) && name !== 'auditor'));
  });

  it('occurs in the recorded histories: each line of the table above is used', () => {
    const places = cases.flatMap((one) => [...one.places]);
    const idle = EXPECTED.filter(
      (line) => !places.some((place) => EXPECTED.find(([, pattern]) => pattern.test(place)) === line),
    );
    expect(idle).toEqual([]);
  });

  const WIDE: readonly Audience[] = ['EVERY_READER', 'CASE_READERS'];
  const declared = Object.entries(RULES).flatMap(([type, rules]) =>
    Object.keys(rules).map((pointer) => [type as CaseEventType, pointer] as const),
  );

  it.each(declared)('depends on its rule: changing that of %s %s fails the check', async (type, pointer) => {
    const rules = RULES[type]!;
    const other: Audience = WIDE.includes(rules[pointer]!) ? 'NO_ONE' : 'EVERY_READER';
    const planted = jest.replaceProperty(RULES, type, { ...rules, [pointer]: other });
    const affected = cases.find(({ places }) => [...places].some((place) => place.startsWith(`${type} ${pointer}`)))!;
    const noticed = await differences([affected]);
    planted.restore();
    expect(noticed).not.toEqual([]);
  });

  it('is restricted by one table for all outputs: a rule that omits the child director opens all of them', async () => {
    const planted = jest.replaceProperty(RULES, 'TransferReturned', { '/note': 'CASE_READERS' });
    const noticed = await differences(cases);
    planted.restore();
    const shown = noticed.filter((line) => line.includes(' shows director: '));
    expect(WAYS.filter((way) => !shown.some((line) => line.startsWith(way)))).toEqual([]);
  });
});

/** Sibling fields that mark a text as belonging to a person, a reporter or a transfer between agencies. */
const BESIDE_A_RESTRICTED_TEXT = ['personId', 'reporterId', 'transferId', 'disputeId'];

/** A message for each sealed field of an event that needs a rule and has none. */
const ungoverned = ({ type, data }: { readonly type: string; readonly data: object }): string[] => {
  const restricted = (value: unknown, pointer: string, isBeside: boolean): string[] => {
    if (isSealed(value)) return isBeside || OF_A_PERSON.test(pointer) ? [pointer] : [];
    if (typeof value !== 'object' || value === null) return [];
    const beside = isBeside || BESIDE_A_RESTRICTED_TEXT.some((name) => name in value);
    return Object.entries(value).flatMap(([name, part]) => restricted(part, `${pointer}/${name}`, beside));
  };
  return restricted(data, '', false)
    .filter((pointer) => ruleOf(type as CaseEventType, pointer) === undefined)
    .map((pointer) => `${type} ${pointer} has no rule: define in libs/cases/src/disclosure/rules.ts who may see it`);
};

describe('every sealed field of an event', () => {
  it('of a person, a reporter or a transfer has its own rule', () => {
    const events = cases.flatMap((one) => one.events).filter(({ type }) => type !== 'RecordCorrected');
    expect(new Set(events.flatMap(ungoverned))).toEqual(new Set());
  });

  it('is reported without one; an ordinary text needs none', () => {
    const text = { sealed: a.uuid(1), box: 'box' };
    const deed = { at: a.at, by: a.dispatcher.officerId };
    expect(ungoverned({ type: 'PhotographTaken', data: { ...deed, text } })).toEqual([]);
    expect(ungoverned({ type: 'PhotographTaken', data: { ...deed, transferId: a.transferId, text } })).toEqual([
      'PhotographTaken /text has no rule: define in libs/cases/src/disclosure/rules.ts who may see it',
    ]);
    const witness = { personId: a.personId, name: text, words: text };
    for (const heard of [{ witness }, { witness: { name: text } }])
      expect(ungoverned({ type: 'WitnessHeard', data: { ...deed, ...heard } })).toContain(
        'WitnessHeard /witness/name has no rule: define in libs/cases/src/disclosure/rules.ts who may see it',
      );
  });
});
