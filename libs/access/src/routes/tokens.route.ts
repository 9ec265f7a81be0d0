import { Body, Controller, Inject, Ip, Post } from '@nestjs/common';
import { SETTINGS, type Settings } from '@center/config';
import { Command, IsText, NotRemembered, Problem } from '@center/web';
import { Public } from '../policy';
import { SignIn } from '../sign-in/sign-in';
import { OwnTokens } from '../tokens/own-tokens';

export class TokenRequest {
  @IsText({ max: 128, description: '用户名 · username', example: 'dispatcher' })
  username!: string;

  @IsText({ max: 1024, description: '密码 · password', example: 'k7wm-3xpa-9hqd-t2ce' })
  password!: string;
}

export class TokenAnswer {
  /** 访问令牌 · send it as Authorization: Bearer */
  accessToken!: string;

  /** @example Bearer */
  tokenType!: 'Bearer';

  /**
   * 有效秒数 · seconds until it expires
   * @example 1800
   */
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

  /** A short-lived token that names the officer; 404 when tokens come from an OIDC issuer. */
  @Post()
  @Public()
  @NotRemembered()
  @Command({
    zh: '登录,换取令牌',
    en: 'Sign in for a token',
    tag: 'identity',
    name: 'signIn',
    answer: TokenAnswer,
    body: TokenRequest,
    example: { username: 'dispatcher', password: 'k7wm-3xpa-9hqd-t2ce' },
  })
  async issue(@Body() { username, password }: TokenRequest, @Ip() address: string): Promise<TokenAnswer> {
    if (this.settings.oidc) throw new Problem('no-such-route');
    const officerId = await this.signIn.officer({ username, password, address });
    return { ...(await this.tokens.issue(officerId)), tokenType: 'Bearer' };
  }
}
