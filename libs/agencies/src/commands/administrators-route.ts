import { Allow } from '@center/access';
import { Command, type CommandWords } from '@center/web';
import { applyDecorators, Post } from '@nestjs/common';
import type { AgencyProblem } from '../problems';

/** Words of an administrator's command; its refusals are from the register's own table, and `username-taken`. */
export type AdministratorsWords = Omit<CommandWords, 'refusals'> & {
  readonly refusals?: readonly (AgencyProblem | 'username-taken')[];
};

/** The route of a command that only the administrator gives. */
export const AdministratorsRoute = (path: string, words: AdministratorsWords): MethodDecorator =>
  applyDecorators(Post(path), Allow('SYS_ADMIN'), Command(words));
