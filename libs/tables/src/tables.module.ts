import { Module } from '@nestjs/common';
import { WorkbookReader } from './workbook/workbook-reader';

/** The reader of workbooks, one for all contexts: its limits are those of the process. */
@Module({ providers: [WorkbookReader], exports: [WorkbookReader] })
export class TablesModule {}
