import { SETTINGS, type Settings } from '@center/config';
import { RememberedAnswers } from '@center/vault';
import { AnswerMemory } from '@center/web';
import { Global, Module, type DynamicModule } from '@nestjs/common';

/** Gives every module the settings, and the web the vault's memory of answers. */
@Global()
@Module({})
export class SettingsModule {
  static forRoot(settings: Settings): DynamicModule {
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: AnswerMemory, useExisting: RememberedAnswers },
    ];
    return { module: SettingsModule, providers, exports: [SETTINGS, AnswerMemory] };
  }
}
