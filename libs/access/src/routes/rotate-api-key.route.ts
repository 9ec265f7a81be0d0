import { Body, Controller, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { idOf } from '@center/event-store';
import {
  Command,
  DerivedAgain,
  IsWholeNumber,
  NotRemembered,
  Operation,
  type OperationFacts,
  Problem,
} from '@center/web';
import { AccessSecrets } from '../credentials/access-secrets';
import { ApiKeys } from '../credentials/api-keys';
import { HostClock } from '../host-clock';
import { CallerIdentity, type Identity } from '../identity';
import { SignedIn } from '../policy';
import { answersProblem } from './answers-problem';

const HOUR = 3_600_000;

export class RotateApiKeyRequest {
  @IsWholeNumber({
    ...{ min: 1, max: 720, optional: true },
    description: '原密钥还可使用多少小时，默认 24 · hours for which the former key stays valid; default 24',
    example: 24,
  })
  overlapHours: number = 24;
}

export class RotateApiKeyAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  apiKeyId!: string;

  @ApiProperty({ type: 'string', example: 'mpcc_…', description: '一次性告知，不保存 · returned once, not stored' })
  apiKey!: string;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    description: '原密钥至此失效 · the former key is valid until then',
  })
  formerUntil!: Date;
}

/** Lets an agency's system replace its own key. No person learns the new one. */
@Controller('v1/me/api-key')
export class RotateApiKeyRoute {
  constructor(
    private readonly apiKeys: ApiKeys,
    private readonly secrets: AccessSecrets,
    private readonly clock: HostClock,
  ) {}

  @Post('rotate')
  @SignedIn({ acting: 'optional' })
  @NotRemembered()
  @DerivedAgain()
  @answersProblem(404, 'the caller has no API key')
  @Command({
    zh: '更换本系统的密钥（须以该密钥调用）；原密钥在重叠期后失效',
    en: 'Replace the API key that the request was sent with; the former one stays valid for the overlap',
    tag: '身份 Identity',
    name: 'rotateApiKey',
    answer: RotateApiKeyAnswer,
  })
  async rotate(
    @CallerIdentity() { apiKeyId: formerId }: Identity,
    @Operation() { operationId }: OperationFacts,
    @Body() { overlapHours }: RotateApiKeyRequest,
  ): Promise<RotateApiKeyAnswer> {
    if (formerId === undefined) throw new Problem('no-such-route');
    const until = new Date(this.clock.now().getTime() + overlapHours * HOUR);
    const own = { apiKeyId: idOf(operationId, 'api-key'), seed: this.secrets.token('api key', operationId) };
    const rotated = await this.apiKeys.rotate(formerId, { ...own, until });
    if (!rotated) throw new Problem('not-known', { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });
    return rotated;
  }
}
