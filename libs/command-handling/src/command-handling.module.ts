import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Streams } from './streams';

/** Command execution and the command bus. Imported by every context. Requires the global modules of the log and the vault. */
@Module({ imports: [CqrsModule.forRoot()], providers: [Streams], exports: [Streams, CqrsModule] })
export class CommandHandlingModule {}
