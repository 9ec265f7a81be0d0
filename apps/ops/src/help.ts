import type { OpsCommand } from './command';

/** The lines that say what the command line can do. */
export const helpLines = (commands: readonly OpsCommand[]): string[] => [
  '用法 / usage: npm run ops -- <command>',
  '',
  ...commands.flatMap(({ name, usage, zh, en }) => [`  ${`${name} ${usage}`.trim()}`, `      ${zh} / ${en}`]),
  '  help',
  '',
  '与中心相同的环境变量决定作用于哪个数据库；中心运行时也可使用。',
  'The same environment as the center’s says which database is meant; it works beside a running center.',
];
