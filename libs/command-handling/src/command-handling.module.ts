import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Streams } from './streams';

/** The way from a call to an append, and the bus. Imported by every context; needs the log and the vault from global modules. */
@Module({ imports: [CqrsModule.forRoot()], providers: [Streams], exports: [Streams, CqrsModule] })
export class CommandHandlingModule {}
