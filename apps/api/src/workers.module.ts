import { WorkerPool } from '@center/print';
import { Global, Module } from '@nestjs/common';

/** The worker threads of the program, for documents and exports. */
@Global()
@Module({ providers: [WorkerPool], exports: [WorkerPool] })
export class WorkersModule {}
