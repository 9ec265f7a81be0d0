import { parseArgs } from 'node:util';
import type { OpsCommand } from './command';
import { WrongUsage } from './wrong-usage';

/** The parsed command line: a command with its arguments, or help. */
export type Asked = 'help' | { readonly command: OpsCommand; readonly words: readonly string[] };

const HELP = /^(help|--help|-h)$/;

const unknown = (): WrongUsage =>
  new WrongUsage(
    '没有这个命令，或参数不符。见：npm run ops -- help',
    'Unknown command or wrong arguments. See: npm run ops -- help',
  );

/** Parses the command line. Throws `WrongUsage`. */
export const asked = (argv: readonly string[], commands: readonly OpsCommand[]): Asked => {
  if (argv.length === 0 || HELP.test(argv[0]!)) return 'help';
  const { positionals, values } = parsed(argv);
  const [name, ...rest] = positionals;
  const named = (option: 'to' | 'after') => (values[option] === undefined ? [] : [`--${option}`, values[option]]);
  const words = [...rest, ...(values.all ? ['--all'] : []), ...named('to'), ...named('after')];
  const command = commands.find((one) => one.name === name);
  if (!command?.accepts(words)) throw unknown();
  return { command, words };
};

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: { all: { type: 'boolean' }, to: { type: 'string' }, after: { type: 'string' } },
      allowPositionals: true,
    });
  } catch {
    throw unknown();
  }
};
