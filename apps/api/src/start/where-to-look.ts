import type { Settings } from '@center/config';
import type { Running } from './program';

/** The startup message: where the API is and how to sign in. */
export const whereToLook = ({ demonstration }: Settings, { url, operationsUrl, accountsFile }: Running): string[] => {
  const kind = demonstration
    ? '演示系统，数据为虚构 / demonstration with fictional data'
    : '正式中心 / production center';
  const signIn = accountsFile
    ? [
        `用户名与密码 / usernames and passwords: ${accountsFile}`,
        `登录 / sign in: curl -s ${url}/v1/tokens -H 'content-type: application/json' -d '{"username":"dispatcher","password":"…"}'`,
      ]
    : [
        `新建管理员 / create the first administrator: ${demonstration ? '' : 'SCENARIO=none '}npm run ops -- create-admin <username>`,
      ];
  return [
    '',
    `未成年人保护工作指挥中心已启动 / The command center is running: ${url}  (${kind})`,
    `接口说明 / API documentation: ${url}/docs  ·  ${url}/openapi.json`,
    `健康状态 / health: ${url}/health/ready  ·  运维 / operations: ${operationsUrl}/health/views  ·  ${operationsUrl}/metrics`,
    ...signIn,
    '停止 / stop: Ctrl-C',
    '',
  ];
};
