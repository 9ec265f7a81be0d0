import { Credentials, oneTimePassword } from '@center/access';
import type { OfficerId } from '@center/kernel';
import { BusinessTimeRequest, NotRemembered, Problem } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { OneTimeSecrets } from '../one-time-secrets';
import { AdministratorsRoute } from './administrators-route';
import { OnRegister, type RegisterCall, RegisterCommand } from './register-call';

export class ResetPasswordRequest extends BusinessTimeRequest {}

export class ResetPasswordAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  officerId!: OfficerId;

  @ApiProperty({
    type: 'string',
    example: 'k7mq-2xzd-9fwp-hc4v',
    description: '一次性告知，不保存 · told once, kept nowhere',
  })
  password!: string;
}

export class ResetPassword extends RegisterCommand<ResetPasswordRequest, 'officerId'> {}

@CommandHandler(ResetPassword)
export class ResetPasswordHandler implements ICommandHandler<ResetPassword> {
  constructor(
    private readonly credentials: Credentials,
    private readonly secrets: OneTimeSecrets,
  ) {}

  /** 404 for an officer who has no sign-in: nobody, one who has left, an agency's system. */
  async execute({ call: { officerId, operation } }: ResetPassword): Promise<ResetPasswordAnswer> {
    const password = oneTimePassword(this.secrets.seed(operation.operationId));
    if (!(await this.credentials.setPassword(officerId, password))) throw new Problem('not-found');
    return { officerId, password };
  }
}

@Controller('v1/officers/:officerId')
export class ResetPasswordRoute {
  constructor(private readonly commands: CommandBus) {}

  @AdministratorsRoute('password', {
    zh: '重置密码',
    en: 'Give an officer a new one-time password',
    tag: '工作人员 Officers',
    answer: ResetPasswordAnswer,
  })
  @NotRemembered()
  resetPassword(
    @OnRegister() call: RegisterCall<'officerId'>,
    @Body() body: ResetPasswordRequest,
  ): Promise<ResetPasswordAnswer> {
    return this.commands.execute(new ResetPassword(call, body));
  }
}
