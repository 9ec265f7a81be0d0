import { Body, Controller, Inject, Ip, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { SETTINGS, type Settings } from '@center/config';
import { Command, IsText, NotRemembered, Problem } from '@center/web';
import { Public } from '../policy';
import { SignIn } from '../sign-in/sign-in';
import { OwnTokens } from '../tokens/own-tokens';
import { answersProblem } from './answers-problem';

export class TokenRequest {
  @IsText({ max: 128, description: '用户名 · username', example: 'dispatcher' })
  username!: string;

  @IsText({ max: 1024, description: '密码 · password', example: 'k7wm-3xpa-9hqd-t2ce' })
  password!: string;
}

export class TokenAnswer {
  @ApiProperty({
    type: 'string',
    description: '访问令牌 · access token, sent as Authorization: Bearer',
    example: 'eyJhbGciOiJFZERTQSJ9.e30.c2ln',
  })
  accessToken!: string;

  @ApiProperty({ type: 'string', enum: ['Bearer'] })
  tokenType!: 'Bearer';

  @ApiProperty({ type: 'integer', minimum: 1, description: '有效秒数 · seconds until expiry', example: 1800 })
  expiresIn!: number;
}

/** Sign-in by username and password. */
@Controller('v1/tokens')
export class TokensRoute {
  constructor(
    private readonly signIn: SignIn,
    private readonly tokens: OwnTokens,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'oidc'>,
  ) {}

  /**
   * Issues a short-lived token that identifies the officer; for a one-time password it opens nothing but the change of
   * password. Returns 404 when tokens come from an OIDC issuer.
   */
  @Post()
  @Public()
  @NotRemembered()
  @answersProblem(401, 'wrong-credentials, one-time-password-expired')
  @answersProblem(404, 'tokens come from an OIDC issuer')
  @Command({
    zh: '登录，换取令牌',
    en: 'Sign in',
    tag: '身份 Identity',
    name: 'signIn',
    answer: TokenAnswer,
  })
  async issue(@Body() { username, password }: TokenRequest, @Ip() address: string): Promise<TokenAnswer> {
    if (this.settings.oidc) throw new Problem('no-such-route');
    const credential = await this.signIn.credential({ username, password, address });
    return { ...(await this.tokens.issue(credential)), tokenType: 'Bearer' };
  }
}
