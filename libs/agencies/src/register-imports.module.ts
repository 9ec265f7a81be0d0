import { TablesModule } from '@center/tables';
import { Module } from '@nestjs/common';
import { AreasImport } from './import/areas-import';
import { OfficersImport } from './import/officers-import';
import { TableImports } from './import/table-imports';
import { ImportAreasRoute } from './routes/import-areas';
import { ImportOfficersRoute } from './routes/import-officers';

/** The import of officers and areas from tables. Requires the register and the worker threads from other global modules. */
@Module({
  imports: [TablesModule],
  controllers: [ImportAreasRoute, ImportOfficersRoute],
  providers: [AreasImport, OfficersImport, TableImports],
})
export class RegisterImportsModule {}
