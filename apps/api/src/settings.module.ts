import { SETTINGS, type Settings } from '@center/config';
import { PostgresIdempotencyStore } from '@center/vault';
import { IdempotencyStore } from '@center/web';
import { Global, Module, type DynamicModule } from '@nestjs/common';

/** Provides the settings to every module, and the vault's idempotency store to the web lib. */
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
