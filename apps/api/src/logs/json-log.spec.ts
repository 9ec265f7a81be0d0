import { JsonLog } from './json-log';

const SECRET = '王小明 370682201506010014';

const lines = (write: (log: JsonLog) => void): Record<string, unknown>[] => {
  const written: string[] = [];
  write(new JsonLog('trace', { write: (line) => void written.push(line) }));
  return written.map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('the log', () => {
  it('writes allowed fields as a JSON line', () => {
    const [line] = lines((log) =>
      log.log({ event: 'request', route: '/v1/cases/:caseId', status: 200, ms: 3 }, 'requests'),
    );
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      event: 'request',
      route: '/v1/cases/:caseId',
      status: 200,
      ms: 3,
      context: 'requests',
    });
  });

  it.each<[string, (log: JsonLog) => void]>([
    ['a field that is not allowed', (log) => log.log({ event: 'request', url: `/v1/x?name=${SECRET}` }, 'requests')],
    ['words', (log) => log.log(`found ${SECRET}`, 'Cases')],
    ['words of a warning', (log) => log.warn(`found ${SECRET}`)],
    ['words of an error', (log) => log.error(`failed at ${SECRET}`, 'stack', 'NestApplication')],
    ['an error', (log) => log.error(new Error(`duplicate key (${SECRET})`), 'problems')],
    ['an error as a warning', (log) => log.warn(new TypeError(SECRET), 'problems')],
    ['a stack', (log) => log.error({ event: 'x', stack: SECRET }, SECRET.length > 0 ? 'y' : undefined)],
    ['several messages', (log) => log.debug(['a', SECRET], 'y')],
    ['a fatal error', (log) => log.fatal(new Error(SECRET))],
  ])('leaves out %s', (_, write) => {
    const written = lines(write);
    expect(written).toHaveLength(1);
    expect(JSON.stringify(written)).not.toContain('王小明');
    expect(JSON.stringify(written)).not.toContain('370682201506010014');
  });

  it('logs framework startup messages at debug, and nothing below its level', () => {
    expect(lines((log) => log.log('Mapped {/v1/leads, POST}', 'RouterExplorer'))[0]).toMatchObject({ level: 'debug' });
    const written: string[] = [];
    new JsonLog('warn', { write: (line) => void written.push(line) }).log({ event: 'request' }, 'requests');
    expect(written).toEqual([]);
  });
});
