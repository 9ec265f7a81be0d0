export { actorOf, type CommandCall } from './call';
export { command, type CommandDeclaration, type CommandOptions, type Token } from './command';
export { CommandHandlingModule } from './command-handling.module';
export { commandsOn } from './commands-on';
export type { DecisionTools } from './decision-tools';
export type { Loaded } from '@center/event-store';
export { respond } from './respond';
export {
  causeWarnings,
  TIME_WARNING_TEXTS,
  TIME_WARNINGS,
  type Warning,
  warningsSchema,
  withWarnings,
} from './warning';
export { Streams } from './streams';
export type { CommandOperation, CommandResult } from './stream-command';
