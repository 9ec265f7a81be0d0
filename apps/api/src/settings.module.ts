import { SETTINGS, type Settings } from '@center/config';
import { PostgresIdempotencyStore } from '@center/vault';
import { IdempotencyStore } from '@center/web';
import { Global, Module, type DynamicModule } from '@nestjs/common';

/** Gives every module the settings, and the web the vault's memory of answers. */
@Global()
@Module({})
export class SettingsModule {
  static forRoot(settings: Settings): DynamicModule {
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: IdempotencyStore, useExisting: PostgresIdempotencyStore },
    ];
    return { module: SettingsModule, providers, exports: [SETTINGS, IdempotencyStore] };
  }
}
