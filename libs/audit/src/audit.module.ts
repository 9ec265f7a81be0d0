import { Module } from '@nestjs/common';
import { AuditLogRoute } from './routes/audit-log';

/** The auditor's reading of the log. Requires from another global module: the log. */
@Module({ controllers: [AuditLogRoute] })
export class AuditModule {}
