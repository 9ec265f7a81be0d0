import type { OpsCommand } from './command';

/** The help text. */
export const helpLines = (commands: readonly OpsCommand[]): string[] => [
  '用法 / usage: npm run ops -- <command>',
  '',
  ...commands.flatMap(({ name, usage, zh, en }) => [`  ${`${name} ${usage}`.trim()}`, `      ${zh} / ${en}`]),
  '  help',
  '',
  '与中心相同的环境变量决定作用于哪个数据库；中心运行时也可使用。',
  'Set the same environment variables as the center to select its database. The center may be running.',
];
