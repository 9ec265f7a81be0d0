import { Controller, Headers, Inject, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { SETTINGS, type Settings } from '@center/config';
import { Command, NotRemembered, Problem } from '@center/web';
import { CallerIdentity, type Identity } from '../identity';
import { SignedIn } from '../policy';
import { bearerToken } from '../tokens/bearer-token';
import { OwnTokens } from '../tokens/own-tokens';
import { answersProblem } from './answers-problem';

export class LogOutAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  officerId!: string;
}

/** Logs out: ends all tokens of the officer. */
@Controller('v1/tokens/revoke')
export class LogOutRoute {
  constructor(
    private readonly tokens: OwnTokens,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'oidc'>,
  ) {}

  /** The tokens are invalid afterwards, in all processes. */
  @Post()
  @SignedIn({ acting: 'optional' })
  @NotRemembered()
  @answersProblem(404, 'the request has no token of the center')
  @Command({
    zh: '退出登录，本人的全部令牌即刻失效',
    en: 'Log out: ends all tokens of the officer',
    tag: '身份 Identity',
    name: 'logOut',
    answer: LogOutAnswer,
  })
  async logOut(
    @CallerIdentity() { officerId }: Identity,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<LogOutAnswer> {
    const token = bearerToken(authorization);
    if (this.settings.oidc || token === undefined) throw new Problem('no-such-route');
    await this.tokens.endAll(token);
    return { officerId };
  }
}
