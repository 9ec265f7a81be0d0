import { asked } from './ask';
import { commands } from './commands';
import { helpLines } from './help';
import { WrongUsage } from './wrong-usage';

const PERSON = '22222222-2222-4222-8222-222222222222';

describe('the command line', () => {
  it.each<[string[], string, string[]]>([
    [['migrate'], 'migrate', []],
    [['views'], 'views', []],
    [['rebuild', 'register'], 'rebuild', ['register']],
    [['rebuild', 'register', 'timeline'], 'rebuild', ['register', 'timeline']],
    [['rebuild', '--all'], 'rebuild', ['--all']],
    [['replay', PERSON], 'replay', [PERSON]],
    [['replay', 'XS-370682-2024-000038'], 'replay', ['XS-370682-2024-000038']],
    [['replay', PERSON, '--to', '3'], 'replay', [PERSON, '--to', '3']],
    [['replay', '--to', '2024-08-06T00:00:00+08:00', PERSON], 'replay', [PERSON, '--to', '2024-08-06T00:00:00+08:00']],
    [['export-log'], 'export-log', []],
    [['export-log', '--after', '4711'], 'export-log', ['--after', '4711']],
    [['backup', 'center.ndjson.gz'], 'backup', ['center.ndjson.gz']],
    [['restore', 'center.ndjson.gz'], 'restore', ['center.ndjson.gz']],
    [['copy-log', '--to', 'eventstoredb'], 'copy-log', ['--to', 'eventstoredb']],
    [['forget', PERSON, PERSON], 'forget', [PERSON, PERSON]],
    [['reapply-erasures'], 'reapply-erasures', []],
    [['rotate-key', 'signing'], 'rotate-key', ['signing']],
    [['rotate-key', 'master', 'next.key'], 'rotate-key', ['master', 'next.key']],
    [['create-admin', 'admin'], 'create-admin', ['admin']],
    [['bind-identity', 'admin', 'sub 1'], 'bind-identity', ['admin', 'sub 1']],
    [['confirm-appointment', PERSON], 'confirm-appointment', [PERSON]],
    [['remove-sample-accounts'], 'remove-sample-accounts', []],
    [['webhooks'], 'webhooks', []],
    [['webhooks', 'list'], 'webhooks', ['list']],
    [['webhooks', 'pause', PERSON], 'webhooks', ['pause', PERSON]],
    [['webhooks', 'redeliver', PERSON], 'webhooks', ['redeliver', PERSON]],
  ])('understands %j', (argv, name, words) => {
    expect(asked(argv, commands)).toMatchObject({ command: { name }, words });
  });

  it.each([[[]], [['help']], [['--help']], [['-h']]])('prints its help for %j', (argv) => {
    expect(asked(argv, commands)).toBe('help');
  });

  it.each([
    [['surprise']],
    [['rebuild']],
    [['rebuild', 'register', '--all']],
    [['views', 'now']],
    [['migrate', '--all']],
    [['replay']],
    [['replay', 'somewhere']],
    [['replay', PERSON, '--to', 'yesterday']],
    [['views', '--to', '3']],
    [['export-log', '--after', '-1']],
    [['export-log', '--to', '3']],
    [['backup']],
    [['restore', 'one', 'two']],
    [['copy-log']],
    [['copy-log', '--to', 'kafka']],
    [['forget', 'someone']],
    [['forget', PERSON, 'someone']],
    [['reapply-erasures', PERSON]],
    [['rotate-key']],
    [['rotate-key', 'master']],
    [['rotate-key', 'signing', 'next.key']],
    [['create-admin', '']],
    [['confirm-appointment', 'leader']],
    [['bind-identity', 'admin']],
    [['views', '--surprise']],
    [['webhooks', 'pause']],
    [['webhooks', 'list', PERSON]],
    [['webhooks', 'end', PERSON]],
    [['webhooks', 'pause', PERSON, PERSON]],
  ])('refuses %j', (argv) => {
    expect(() => asked(argv, commands)).toThrow(WrongUsage);
  });

  it('names every command in its help', () => {
    const help = helpLines(commands).join('\n');
    for (const { name } of commands) expect(help).toContain(`  ${name}`);
  });
});
