import { Center } from './harness/center';
import { Scene } from './harness/scene';
import { readXml, type XmlElement } from './harness/xml';

/** The element names of IEEE 1849-2016, in the order required in a log. */
const IN_A_LOG = ['extension', 'global', 'classifier', 'trace'];
const ATTRIBUTES = ['string', 'date', 'int', 'float', 'boolean', 'id', 'list', 'container'];
const NC_NAME = /^[A-Za-z_][\w.-]*$/;
const XML_NAME = /^[A-Za-z_:][\w:.-]*$/;
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const TOKEN = /^(\S+( \S+)*)?$/;
const DATE_TIME = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** The values allowed for each key: ids, codes and instants, and no personal data. */
const OF_A_TRACE: Readonly<Record<string, RegExp>> = {
  'concept:name': UUID,
  overdue: /^(true|false)$/,
  dueAt: DATE_TIME,
  nextStep: /^[A-Z]+(_[A-Z]+)*$/,
};
const OF_AN_EVENT: Readonly<Record<string, RegExp>> = {
  'concept:name': /^[A-Z][A-Za-z]+$/,
  'lifecycle:transition': /^complete$/,
  'org:resource': UUID,
  'org:role': /^[A-Z]+(_[A-Z]+)*$/,
  'org:group': UUID,
  'time:timestamp': DATE_TIME,
  recordedAt: DATE_TIME,
  position: /^\d+$/,
};

const of = ({ attributes }: XmlElement, name: string): string => attributes.get(name) ?? '';
const named = ({ children }: XmlElement, name: string): XmlElement[] => children.filter((one) => one.name === name);
const attributesOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter(({ name }) => ATTRIBUTES.includes(name));
const typed = (element: XmlElement): string[] => attributesOf(element).map((one) => `${one.name} ${of(one, 'key')}`);

let center: Center;
let scenes: Scene[];
let text: string;
let log: XmlElement;
let position: string;

const exported = async (query = ''): Promise<string> => {
  const answer = await (await center.as('auditor')).get<string>(`/v1/audit/xes${query}`, { 'read-after': position });
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
  return answer.body;
};

beforeAll(async () => {
  center = await Center.open();
  const note = 'A & B <"said">, \'so\'';
  scenes = [await Scene.fedBack(center), await Scene.closed(center), await Scene.handled(center, { narrative: note })];
  await scenes[2]!.by('dispatcher', 'notes', { text: note });
  position = (await scenes[2]!.by('dispatcher', 'merge', { into: scenes[0]!.caseId })).position;
  text = await exported();
  log = readXml(text);
});
afterAll(() => center.close());

describe('the event log for process mining', () => {
  it('conforms to IEEE 1849-2016: decimal version, and its parts in order', () => {
    expect(log.name).toBe('log');
    expect(of(log, 'xmlns')).toBe('http://www.xes-standard.org/');
    expect(of(log, 'xes.version')).toMatch(DECIMAL);
    expect(of(log, 'xes.features')).toMatch(TOKEN);
    const order = log.children.map(({ name }) => IN_A_LOG.indexOf(name));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    for (const extension of named(log, 'extension')) {
      for (const name of ['name', 'prefix']) expect(of(extension, name)).toMatch(NC_NAME);
      expect(URL.canParse(of(extension, 'uri'))).toBe(true);
    }
  });

  it('declares global attributes once for traces and once for events, and classifies only by these', () => {
    const globals = new Map(named(log, 'global').map((global) => [of(global, 'scope'), global]));
    expect([...globals.keys()]).toEqual(['trace', 'event']);
    expect(named(log, 'global')).toHaveLength(2);
    expect(named(log, 'classifier')).not.toHaveLength(0);
    for (const classifier of named(log, 'classifier')) {
      expect(of(classifier, 'name')).toMatch(NC_NAME);
      const keys = attributesOf(globals.get(of(classifier, 'scope'))!).map((one) => of(one, 'key'));
      expect(keys).toEqual(expect.arrayContaining(of(classifier, 'keys').split(' ')));
    }
  });

  it('has all declared attributes on every trace and event, each key once, of declared extensions', () => {
    const [ofTraces, ofEvents] = named(log, 'global').map(typed);
    const prefixes = named(log, 'extension').map((extension) => of(extension, 'prefix'));
    const holds = (element: XmlElement, declared: string[], known: Readonly<Record<string, RegExp>>) => {
      expect(typed(element)).toEqual(expect.arrayContaining(declared));
      const keys = attributesOf(element).map((one) => of(one, 'key'));
      expect(new Set(keys).size).toBe(keys.length);
      expect(Object.keys(known)).toEqual(expect.arrayContaining(keys));
      for (const one of attributesOf(element)) {
        const key = of(one, 'key');
        expect([...one.attributes.keys()]).toEqual(['key', 'value']);
        expect(key).toMatch(XML_NAME);
        if (key.includes(':')) expect(prefixes).toContain(key.split(':')[0]);
        expect([key, of(one, 'value')]).toEqual([key, expect.stringMatching(known[key]!)]);
        if (one.name === 'date') expect(Date.parse(of(one, 'value'))).not.toBeNaN();
        expect(one.name === 'date').toBe(known[key] === DATE_TIME);
      }
    };
    for (const trace of named(log, 'trace')) {
      holds(trace, ofTraces!, OF_A_TRACE);
      expect(trace.children.findLastIndex(({ name }) => name !== 'event')).toBe(attributesOf(trace).length - 1);
      for (const event of named(trace, 'event')) {
        holds(event, ofEvents!, OF_AN_EVENT);
        expect(event.children).toHaveLength(attributesOf(event).length);
      }
    }
  });

  it('has a trace for each case, with the events of its history in order', async () => {
    const valueOf = (element: XmlElement, key: string) =>
      of(
        attributesOf(element).find((one) => of(one, 'key') === key)!,
        'value',
      );
    const traces = new Map(named(log, 'trace').map((trace) => [valueOf(trace, 'concept:name'), trace]));
    expect([...traces.keys()].sort()).toEqual(scenes.map(({ caseId }) => caseId).sort());
    for (const { path, caseId } of scenes) {
      const { items } = await (await center.as('auditor')).read<{ items: { type: string }[] }>(`${path}/history`);
      const exported = named(traces.get(caseId)!, 'event').map((event) => valueOf(event, 'concept:name'));
      const upToNow = items.map(({ type }) => type).slice(0, exported.length); // the reaction to a merge may be appended later
      expect(exported).toEqual(upToNow);
      expect(exported.length).toBeGreaterThan(2);
    }
  });

  it('contains no names, and is well-formed even when it is empty', async () => {
    expect(text).toMatch(/^[\n -~]*$/); // every name here is Chinese
    for (const { username } of center.accounts) expect(text).not.toContain(`"${username}"`);
    const empty = readXml(await exported('?asOf=2000-01-01T00:00:00Z'));
    expect(named(empty, 'trace')).toEqual([]);
    expect(named(empty, 'global')).toHaveLength(2);
  });
});

describe('the XML parser of this spec', () => {
  const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;

  it('reads elements and attributes', () => {
    const { name, attributes, children } = readXml(xml(`<a b="1 &lt; 2" c='&#x41;'><d/> <e></e></a>`));
    expect([name, [...attributes], children.map((child) => child.name)]).toEqual([
      'a',
      [
        ['b', '1 < 2'],
        ['c', 'A'],
      ],
      ['d', 'e'],
    ]);
  });

  it.each([
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a b=1/>',
    '<a b="<"/>',
    '<a b="&"/>',
    '<a b="&nbsp;"/>',
    '<a b="1"c="2"/>',
    '<a b="1" b="2"/>',
    '<a>text</a>',
    '<a b="\u0001"/>',
    '<a b="&#0;"/>',
  ])('refuses %j', (body) => {
    expect(() => readXml(xml(body))).toThrow('not well-formed');
  });
});
