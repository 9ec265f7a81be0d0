import { Module } from '@nestjs/common';
import { AuditLogRoute } from './routes/audit-log';
import { ErasuresRoute } from './routes/erasures';

/** The auditor's reading of the log and of the erasures. Requires from other global modules: the log and the vault. */
@Module({ controllers: [AuditLogRoute, ErasuresRoute] })
export class AuditModule {}
