export { actorOf, type CommandCall } from './call';
export { command, type CommandDeclaration, type CommandOptions, type Token } from './command';
export { CommandHandlingModule } from './command-handling.module';
export { commandsOn } from './commands-on';
export type { DecisionTools } from './decision-tools';
export type { Loaded } from '@center/event-store';
export { respond } from './respond';
export { Streams } from './streams';
export type { CommandOperation, CommandResult } from './stream-command';
