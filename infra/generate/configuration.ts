import { writeFileSync } from 'node:fs';
import { VARIABLES, type Variable } from '../config.variables.ts';

const DOCS = new URL('../../docs/', import.meta.url);

const row = (name: string, { meaning, allowed, otherwise }: Variable['zh']): string =>
  `| \`${name}\` | ${meaning} | ${allowed} | ${otherwise} |`;

/** The page docs/configuration.md, made from the variables themselves. */
export function configurationPage(): string {
  const rows = Object.entries<Variable>(VARIABLES).map(([name, variable]) => row(name, variable));
  return `[中文](configuration.zh-CN.md)

# Configuration

Everything is set by environment variables, read once at the start. A wrong value stops the start with one line for each
problem; a variable that is spelled nearly like one of these is told. An empty variable counts as not set. This page is made by \`npm run generate\`; a test compares it.

| variable | meaning | allowed | when not set |
|---|---|---|---|
${rows.join('\n')}

## A PostgreSQL of your own

Create a database and a role that owns it, and name them in \`DATABASE_URL\`:

\`\`\`sql
CREATE ROLE tongxin LOGIN CREATEROLE PASSWORD '…';
CREATE DATABASE tongxin OWNER tongxin TEMPLATE template0 ENCODING 'UTF8';
\`\`\`

This role administers: at the start it makes \`tongxin_owner\`, whose everything is and who cannot log in, and the logins of the
service, \`tongxin_migrator\`, \`tongxin_writer\`, \`tongxin_reader\`, \`tongxin_peer\`, \`tongxin_signer\` and \`tongxin_door\`, with passwords derived from its own.
\`pg_hba.conf\` must admit them as it admits the role. Databases of one server share them: name the same role for each.
Where \`CREATEROLE\` is not to be had, let an administrator run what \`npm run logins\` prints. See [decision 10](decisions/0010-logins.md).

Cells exchange what they publish over HTTP, so PostgreSQL needs no settings for it and no way in from outside. The role needs
no \`REPLICATION\`: who has it sees the whole server. Releases up to 0.3 asked for it; take it away (\`ALTER ROLE tongxin NOREPLICATION;\`).
See [cells](cells.md).

## The embedded PostgreSQL

It lives in \`DATA_FOLDER/postgres\`, listens on 127.0.0.1 alone, on a free port of its own, and stops with the service.
Its log is \`postgres.log\` in that folder. \`npm run reset\` deletes it. Started as root, it runs as the user \`postgres\`
(or \`tongxin\`, which is created when there is no such user): PostgreSQL refuses to run as root.

## On Windows

The service runs on Linux or macOS. On a machine with Windows run it in WSL2 (Ubuntu, for example), set up in the same way; a browser
of Windows opens <http://127.0.0.1:4000/> as well. For real use take a Linux server. Who only uses the service needs a browser.
`;
}

/** The same in Chinese, docs/configuration.zh-CN.md. */
export function configurationPageInChinese(): string {
  const rows = Object.entries<Variable>(VARIABLES).map(([name, { zh }]) => row(name, zh));
  return `[English](configuration.md)

# 配置

全部用环境变量设置，启动时读一次。值不对就不启动，每个问题一行说明；变量名写得差一点的也会提示。空的变量等于没有设置。
本页由 \`npm run generate\` 生成，有测试核对。

| 变量 | 意思 | 可以是 | 不设时 |
|---|---|---|---|
${rows.join('\n')}

## 使用自己的 PostgreSQL

建一个数据库和拥有它的角色，写在 \`DATABASE_URL\` 里：

\`\`\`sql
CREATE ROLE tongxin LOGIN CREATEROLE PASSWORD '…';
CREATE DATABASE tongxin OWNER tongxin TEMPLATE template0 ENCODING 'UTF8';
\`\`\`

这个角色负责管理：启动时建立 \`tongxin_owner\`（一切归它所有，不能登录），以及服务的登录账号 \`tongxin_migrator\`、
\`tongxin_writer\`、\`tongxin_reader\`、\`tongxin_peer\`、\`tongxin_signer\`、\`tongxin_door\`，它们的密码由这个角色的密码推算得出。\`pg_hba.conf\`
要像允许这个角色一样允许它们。同一台服务器上的几个数据库共用这些账号：请都写同一个角色。没有 \`CREATEROLE\` 的，
请管理员执行 \`npm run logins\` 打印的语句。为什么这样做，见[决定 10](decisions/0010-logins.md)（英文）。

单元之间通过 HTTP 交换所发布的内容，PostgreSQL 不用为此作任何设置，也不用对外开放。这个角色不要 \`REPLICATION\`：
有它就能看到整台服务器的数据。0.3 及以前的版本要求过，请收回（\`ALTER ROLE tongxin NOREPLICATION;\`）。见[单元](cells.zh-CN.md)。

## 内置的 PostgreSQL

放在 \`DATA_FOLDER/postgres\`，只监听 127.0.0.1，用自己的空闲端口，随服务一起停止。日志是那个文件夹里的 \`postgres.log\`。
\`npm run reset\` 会删除它。以 root 启动时，以用户 \`postgres\`（没有的话，建立用户 \`tongxin\`）运行：PostgreSQL 不肯以
root 运行。

## 在 Windows 上

服务在 Linux 或 macOS 上运行。Windows 机器请装 WSL2（如 Ubuntu），在其中运行，设置方法完全一样，Windows
里的浏览器照样打开 <http://127.0.0.1:4000/>；正式使用请放在 Linux 服务器上。只用服务的机关，有浏览器就行。
`;
}

export function generateConfigurationPage(): void {
  writeFileSync(new URL('configuration.md', DOCS), configurationPage());
  writeFileSync(new URL('configuration.zh-CN.md', DOCS), configurationPageInChinese());
}
