import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from './compose.js';
import { createLog } from './log.js';
import { readSettings } from './settings.js';
import { followNpm } from './tools/follow-npm.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  const server = await startServer(settings, log, version);

  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
  // a parent that talks to us over a channel owns us: without it we end
  process.on('disconnect', close);
  followNpm(close);

  const { accounts, url } = server;
  if (accounts.length > 0) {
    const heading = accounts.some(({ oneTime }) => oneTime)
      ? 'Tài khoản quản trị, mật khẩu chỉ hiện một lần và phải đổi khi đăng nhập / the administrator; the password is shown this once and must be changed at sign-in'
      : `Tài khoản dùng thử / demonstration accounts (${join(settings.dataDir, 'demo-accounts.json')})`;
    process.stdout.write(`\n${heading}:\n`);
    for (const { account, password, name, roles, division } of accounts) {
      process.stdout.write(
        `  ${account.padEnd(16)} ${password.padEnd(18)} ${name.padEnd(24)} ${roles.join(', ')}${division === null ? '' : ` (${division})`}\n`,
      );
    }
  }
  process.stdout.write(`\nTrình Ký: ${url}   API: ${url}/docs\n`);
  process.send?.({ url });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
