import { z } from 'zod';
import { isApiKey } from './kernel/secret.ts';

/** What the documentation says of a variable; `otherwise` is what holds when it is not set. */
interface Said {
  meaning: string;
  allowed: string;
  otherwise: string;
}

/** One documented variable of the environment. What stands directly in it is English, and so is what the start says; `zh` is the same in Chinese. */
export interface Variable extends Said {
  schema: z.ZodType;
  zh: Said;
  secret?: boolean;
  /** Of a form that it had in an earlier release: what to write now. */
  formerly?(text: string): string | undefined;
}

const whole = (lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine(value => value >= lowest && value <= highest);
const committee = z.string().regex(/^\d{6}$/);
const isUrl = (value: string, protocols: string[]) => URL.canParse(value) && protocols.includes(new URL(value).protocol);
const databaseUrl = z
  .string()
  .refine(value => isUrl(value, ['postgres:', 'postgresql:']) && new URL(value).hostname !== '' && new URL(value).pathname.length > 1);

/** `<committee code>=<value>` pairs with distinct codes, separated by commas. */
const byCommittee = <T>(fits: (value: string) => boolean, entry: (cell: string, value: string) => T) =>
  z.string().transform((text, context) => {
    const pairs = text.split(',').map(pair => pair.trim().split(/=(.*)/s));
    const wellFormed = pairs.every(([code, value]) => /^\d{6}$/.test(code ?? '') && fits(value ?? ''));
    if (!wellFormed || new Set(pairs.map(([code]) => code)).size < pairs.length) context.addIssue({ code: 'custom', message: 'malformed' });
    return pairs.map(([code = '', value = '']) => Object.freeze(entry(code, value)));
  });
const remoteCells = byCommittee(
  value => isUrl(value, ['http:', 'https:']),
  (cell, url) => ({ cell, url: url.replace(/\/+$/, '') }),
);
const receiveFrom = byCommittee(
  value => isUrl(value, ['http:', 'https:']) && new URL(value).username === '' && new URL(value).password === '',
  (cell, url) => ({ cell, url: url.replace(/\/+$/, '') }),
);
const publishTo = z
  .string()
  .transform(text => text.split(',').map(code => code.trim()))
  .refine(codes => codes.every(code => /^\d{6}$/.test(code)) && new Set(codes).size === codes.length);

const isOrigin = (text: string): boolean => text === '*' || (isUrl(text, ['http:', 'https:']) && new URL(text).origin === text);
const origins = z
  .string()
  .transform(text => text.split(',').map(origin => origin.trim()))
  .refine(all => all.every(isOrigin));

/** Up to release 0.4 these held secrets. */
const withoutSecret = (value: string): string => value.trim().replace(/^(\d{6}=https?:\/\/)[^@/]*@/, '$1');
const formerReceiveFrom = (text: string): string | undefined => {
  const pairs = text.split(',');
  if (!pairs.every(pair => /^\s*\d{6}=https?:\/\/([^@/]*@)?[^@]+$/.test(pair)) || !text.includes('@')) return undefined;
  return `RECEIVE_FROM holds a user and a secret, as up to release 0.4, and cells now know each other by keys (docs/cells.md). Write: RECEIVE_FROM=${pairs.map(withoutSecret).join(',')}`;
};
const formerPublishTo = (text: string): string | undefined => {
  const pairs = text.split(',').map(pair => /^\s*(\d{6})(=.*)?$/s.exec(pair)?.[1]);
  if (!pairs.every(code => code !== undefined) || !text.includes('=')) return undefined;
  return `PUBLISH_TO holds secrets, as up to release 0.4, and cells now know each other by keys (docs/cells.md). Write: PUBLISH_TO=${pairs.join(',')}`;
};

/** Whoever hears what a provider says over http can say it in its place: on this machine nobody does. */
const issuer = z
  .string()
  .refine(
    value => isUrl(value, ['https:']) || (isUrl(value, ['http:']) && /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(value).hostname)),
  );

/** Every variable the program reads, in the order of the documentation. */
export const VARIABLES = {
  NODE_ENV: {
    schema: z.enum(['development', 'production', 'test']),
    allowed: 'development, production or test',
    otherwise: 'development',
    meaning: 'The mode. Outside development the identity headers of developers are refused.',
    zh: {
      meaning: '运行模式。开发模式以外，开发用的身份请求头一律拒绝。',
      allowed: 'development、production 或 test',
      otherwise: 'development',
    },
  },
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    allowed: 'a host name or an IP address',
    otherwise: '127.0.0.1',
    meaning: 'The address the service listens on; 0.0.0.0 for all.',
    zh: {
      meaning: '服务监听的地址；0.0.0.0 表示全部。',
      allowed: '主机名或 IP 地址',
      otherwise: '127.0.0.1',
    },
  },
  PORT: {
    schema: whole(0, 65_535),
    allowed: 'a whole number from 0 to 65535 (0 takes any free port)',
    otherwise: '4000',
    meaning: 'The port of the service.',
    zh: {
      meaning: '服务的端口。',
      allowed: '0 到 65535 的整数（0 表示任意空闲端口）',
      otherwise: '4000',
    },
  },
  PUBLIC_URL: {
    schema: z
      .string()
      .refine(value => isUrl(value, ['http:', 'https:']))
      .transform(value => value.replace(/\/+$/, '')),
    allowed: 'an address such as https://tongxin.example',
    otherwise: 'http, HOST and PORT',
    meaning: 'Where citizens find the service from outside: it stands in the codes of platforms.',
    zh: {
      meaning: '群众从外面访问服务的地址，写在平台的二维码里。',
      allowed: '形如 https://tongxin.example 的地址',
      otherwise: 'http 加 HOST 和 PORT',
    },
  },
  DATA_FOLDER: {
    schema: z.string(),
    allowed: 'a folder; a relative one counts from the root of the repository',
    otherwise: '.data',
    meaning: 'Where the embedded PostgreSQL keeps its data.',
    zh: {
      meaning: '内置 PostgreSQL 存放数据的文件夹。',
      allowed: '文件夹；相对路径从仓库根目录算起',
      otherwise: '.data',
    },
  },
  DATABASE_URL: {
    schema: databaseUrl,
    allowed: 'postgres://user:password@host:port/database',
    otherwise: 'not set: PostgreSQL is embedded',
    meaning: 'A PostgreSQL (15 or newer) of your own. With it nothing is embedded.',
    zh: {
      meaning: '自己的 PostgreSQL（15 以上）。设了就不用内置的。',
      allowed: 'postgres://user:password@host:port/database',
      otherwise: '不设：使用内置的 PostgreSQL',
    },
    secret: true,
  },
  DATABASE_PORT: {
    schema: whole(1, 65_535),
    allowed: 'a whole number from 1 to 65535',
    otherwise: 'any free port',
    meaning: 'The port of the embedded PostgreSQL on 127.0.0.1, for your own tools. Not used with DATABASE_URL.',
    zh: {
      meaning: '内置 PostgreSQL 在 127.0.0.1 上的端口，供自己的工具使用。设了 DATABASE_URL 则不用。',
      allowed: '1 到 65535 的整数',
      otherwise: '任意空闲端口',
    },
  },
  DATABASE_POOL: {
    schema: whole(1, 1_000),
    allowed: 'a whole number from 1 to 1000',
    otherwise: '10',
    meaning: 'The most connections that one cell holds open for reading, and as many for writing.',
    zh: {
      meaning: '一个单元最多保持多少个读连接，写连接也是这么多。',
      allowed: '1 到 1000 的整数',
      otherwise: '10',
    },
  },
  LOG_LEVEL: {
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    allowed: 'trace, debug, info, warn, error, fatal or silent',
    otherwise: 'info',
    meaning: 'The least serious line that is logged.',
    zh: {
      meaning: '记入日志的最低级别。',
      allowed: 'trace、debug、info、warn、error、fatal 或 silent',
      otherwise: 'info',
    },
  },
  LOG_FORMAT: {
    schema: z.enum(['pretty', 'json']),
    allowed: 'pretty or json',
    otherwise: 'pretty; json in production unless the output is a terminal',
    meaning: 'Lines for people, or one JSON object a line for a log collector.',
    zh: {
      meaning: '日志是给人看的文字，还是给日志系统的一行一个 JSON。',
      allowed: 'pretty 或 json',
      otherwise: 'pretty；生产模式下，除非输出到终端，为 json',
    },
  },
  CELL: {
    schema: committee,
    allowed: 'the six digits of a committee code, such as 420000',
    otherwise: '420000',
    meaning: 'The committee that owns this cell.',
    zh: {
      meaning: '本单元属于哪个政协。',
      allowed: '政协的六位代码，如 420000',
      otherwise: '420000',
    },
  },
  REMOTE_CELLS: {
    schema: remoteCells,
    allowed: 'distinct committee codes with http addresses, such as 421300=http://10.0.0.7:4100,420200=https://cell.example',
    otherwise: 'none',
    meaning: 'Cells of other committees that this gateway reaches by HTTP.',
    zh: {
      meaning: '本入口通过 HTTP 访问的其他政协的单元。',
      allowed: '互不相同的政协代码和 http 地址，如 421300=http://10.0.0.7:4100,420200=https://cell.example',
      otherwise: '没有',
    },
  },
  CELL_PORT: {
    schema: whole(0, 65_535),
    allowed: 'a whole number from 0 to 65535 (0 takes any free port)',
    otherwise: 'not set: this cell is not served to others',
    meaning: 'The port where this cell answers the gateways of others, and those who receive from it.',
    zh: {
      meaning: '本单元应答其他入口和接收单元的端口。',
      allowed: '0 到 65535 的整数（0 表示任意空闲端口）',
      otherwise: '不设：不对其他入口开放',
    },
  },
  PUBLISH_TO: {
    schema: publishTo,
    allowed: 'distinct committee codes, such as 420000,421303',
    otherwise: 'none: nothing leaves this cell',
    meaning:
      'Cells above and below that may receive what this one publishes; needs `CELL_PORT`, and their keys (`npm run cells -- trust`). One above is sent everything, one below what is meant for it. See [cells](cells.md).',
    zh: {
      meaning:
        '可以接收本单元所发布内容的上级、下级单元；需要 `CELL_PORT`，以及对方的公钥（`npm run cells -- trust`）。上级单元收到全部，下级单元只收到与其有关的。见[单元](cells.zh-CN.md)。',
      allowed: '互不相同的政协代码，如 420000,421303',
      otherwise: '没有：什么也不离开本单元',
    },
    formerly: formerPublishTo,
    // One of an earlier release holds secrets.
    secret: true,
  },
  RECEIVE_FROM: {
    schema: receiveFrom,
    allowed: 'distinct committee codes with the addresses of their CELL_PORT, such as 421300=https://cell.example',
    otherwise: 'none',
    meaning: 'Cells above and below from which this one receives what they publish, each at its `CELL_PORT`.',
    zh: {
      meaning: '本单元从哪些上级、下级单元接收其发布的内容，各自在对方的 `CELL_PORT`。',
      allowed: '互不相同的政协代码和对方 CELL_PORT 的地址，如 421300=https://cell.example',
      otherwise: '没有',
    },
    formerly: formerReceiveFrom,
    secret: true,
  },
  TONGXIN_KEY: {
    schema: z.string().refine(isApiKey),
    allowed: 'an API key of the scope ACT, as issueApiKey gives it (txk_…)',
    otherwise: 'not set: a command is run as an operator, and the audit names the account on this machine',
    meaning:
      'For commands that write records, such as the import: they act for the account of this key, with its duties. It is never printed.',
    zh: {
      meaning: '供导入等写入记录的命令使用：以该密钥所代账号的身份和职责执行。从不打印。',
      allowed: '范围为 ACT 的接口密钥，由 issueApiKey 给出（txk_…）',
      otherwise: '不设：以运行者的身份执行，操作记录写明本机的账号名',
    },
    secret: true,
  },
  AUDIT_HEADS: {
    schema: z.string(),
    allowed: 'a file; a relative one counts from the root of the repository',
    otherwise: 'none',
    meaning:
      'A file to which the head of every audit is appended once a day, best on storage that can only be appended to. `npm run audit:verify` looks into it.',
    zh: {
      meaning: '每天把各政协审计链的链头追加到这个文件，最好放在只能追加的存储上。`npm run audit:verify` 会核对它。',
      allowed: '文件；相对路径从仓库根目录算起',
      otherwise: '没有',
    },
  },
  CORS_ORIGINS: {
    schema: origins,
    allowed: 'origins such as https://dashboard.example, separated by commas; or * for all',
    otherwise: 'none',
    meaning:
      'Pages of which origins may ask from a browser (CORS). They come without cookies: they are told what the public is, or what the key that they send is told.',
    zh: {
      meaning: '哪些来源的网页可以在浏览器中查询（CORS）。它们不带 Cookie：按公众，或按所带密钥的身份答复。',
      allowed: '来源，如 https://dashboard.example，以逗号分隔；* 表示全部',
      otherwise: '无',
    },
  },
  MAP_SHAPES: {
    schema: z.string(),
    allowed: 'a folder',
    otherwise: 'the outlines that come along, of all provinces by their cities',
    meaning:
      'Outlines for the map of the dashboard, in the place of those that come along: a folder of GeoJSON files, each named by the code of a committee (`420000.json`), whose features are the divisions directly below it and carry their code as `properties.code`. Where there is none, the dashboard shows tiles.',
    zh: {
      meaning:
        '看板地图的边界数据，取代自带的：一个文件夹，内为 GeoJSON 文件，以政协代码命名（`420000.json`），其中每个要素是直接下级区划，代码写在 `properties.code`。没有的，看板以方块图显示。',
      allowed: '文件夹',
      otherwise: '自带的各省分市边界',
    },
  },
  MAP_APPROVAL: {
    schema: z.string().max(100),
    allowed: 'up to 100 characters, such as 鄂S(2026)012号',
    otherwise: 'none; the dashboard says so below the map',
    meaning:
      'The approval number of the map (审图号), shown below it. A map of China needs one before it is published, and the operator gets it.',
    zh: {
      meaning: '地图的审图号，显示在地图下方。公开发布中国地图须先经审核，由运行单位申请。',
      allowed: '至多 100 个字符，如 鄂S(2026)012号',
      otherwise: '无；看板在地图下方注明',
    },
  },
  PROXIES: {
    schema: whole(0, 5),
    allowed: 'a whole number from 0 to 5',
    otherwise: '0',
    meaning:
      'How many reverse proxies of your own stand before the service. Each adds the address that it saw to X-Forwarded-For; by it guesses at passwords and requests are counted. See [signing in](signing-in.md).',
    zh: {
      meaning:
        '服务前面有几层自己的反向代理。每层把它看到的地址加入 X-Forwarded-For，试探密码和请求的次数按此地址计。见[登录](signing-in.zh-CN.md)。',
      allowed: '0 到 5 的整数',
      otherwise: '0',
    },
  },
  RATE_LIMIT: {
    schema: whole(0, 10_000_000),
    allowed: 'a whole number; 0 for no limit',
    otherwise: '60000 in production, 0 in development',
    meaning:
      'How many figures and records one client may ask for in a minute: an account or a key, or, without one, an address. Each process counts for itself. Who is beyond it is answered 429 with Retry-After; what is left stands in the header RateLimit and in the field rateLimit.',
    zh: {
      meaning:
        '同一使用者（账户或密钥；没有的按地址）每分钟最多查询多少个指标值和记录。每个进程各自计数。超出的以 429 和 Retry-After 答复；余量见响应头 RateLimit 和字段 rateLimit。',
      allowed: '整数；0 表示不限',
      otherwise: '生产环境 60000，开发环境 0',
    },
  },
  SESSION_IDLE_MINUTES: {
    schema: whole(1, 1_440),
    allowed: 'a whole number of minutes from 1 to 1440',
    otherwise: '30',
    meaning: 'How long a session of a browser lives without being used.',
    zh: {
      meaning: '浏览器登录后多久不用就结束，单位分钟。',
      allowed: '1 到 1440 的整数',
      otherwise: '30',
    },
  },
  SESSION_HOURS: {
    schema: whole(1, 168),
    allowed: 'a whole number of hours from 1 to 168',
    otherwise: '12',
    meaning: 'How long a session of a browser lives at most.',
    zh: {
      meaning: '浏览器登录后最长多久，单位小时。',
      allowed: '1 到 168 的整数',
      otherwise: '12',
    },
  },
  OIDC_ISSUER: {
    schema: issuer,
    allowed: 'an https address, such as https://login.example/realms/office (http on this machine alone)',
    otherwise: 'not set: people sign in by the built-in issuer',
    meaning:
      'The provider of identities (OpenID Connect) by which people sign in, exactly as it names itself. With it the built-in issuer is off; needs `OIDC_CLIENT_ID`. See [signing in](signing-in.md).',
    zh: {
      meaning:
        '用户登录所用的身份提供方（OpenID Connect），与其自称的 issuer 完全一致。设了就不用内置的登录；需要 `OIDC_CLIENT_ID`。见[登录](signing-in.zh-CN.md)。',
      allowed: 'https 地址，如 https://login.example/realms/office（只有本机可用 http）',
      otherwise: '不设：用内置的登录',
    },
  },
  OIDC_CLIENT_ID: {
    schema: z.string().max(200),
    allowed: 'the name that the provider gave to this service',
    otherwise: 'none; required with OIDC_ISSUER',
    meaning: 'As whom this service sends people to the provider. There the address to come back to is `PUBLIC_URL` and `/signin/callback`.',
    zh: {
      meaning: '本服务在身份提供方登记的客户端标识。在那里登记的回调地址是 `PUBLIC_URL` 加 `/signin/callback`。',
      allowed: '身份提供方给本服务的名称',
      otherwise: '没有；设了 OIDC_ISSUER 时必填',
    },
  },
  OIDC_CLIENT_SECRET: {
    schema: z.string().min(16),
    allowed: 'a secret of at least 16 characters, given by the provider',
    otherwise: 'none: a public client, protected by PKCE alone',
    meaning: 'By which the provider knows this service. It is never printed.',
    zh: {
      meaning: '身份提供方据以识别本服务的密钥，从不打印。',
      allowed: '身份提供方给的至少 16 个字符的密钥',
      otherwise: '没有：公开客户端，只靠 PKCE 保护',
    },
    secret: true,
  },
  OIDC_AUDIENCE: {
    schema: z.string().max(500),
    allowed: 'what the provider writes into access tokens for this service as their audience; another than OIDC_CLIENT_ID',
    otherwise: 'not set: no access tokens of the provider are taken',
    meaning: 'For whom an access token must be meant that a program shows to the API (`Authorization: Bearer …`).',
    zh: {
      meaning: '程序向接口出示的访问令牌（`Authorization: Bearer …`）必须是发给谁的。',
      allowed: '身份提供方在发给本服务的访问令牌中写的 audience；不能与 OIDC_CLIENT_ID 相同',
      otherwise: '不设：不接受身份提供方的访问令牌',
    },
  },
  OIDC_JWKS: {
    schema: issuer,
    allowed: 'an https address (http on this machine alone)',
    otherwise: "the one in the provider's configuration",
    meaning: "Where the provider's public keys are, for access tokens.",
    zh: {
      meaning: '身份提供方的公钥在哪里，用于访问令牌。',
      allowed: 'https 地址（只有本机可用 http）',
      otherwise: '身份提供方配置中写明的地址',
    },
  },
  DEADLINE_MS: {
    schema: whole(1, 600_000),
    allowed: 'a whole number of milliseconds from 1 to 600000',
    otherwise: '5000',
    meaning: 'How long the gateway waits for a cell, in milliseconds; never beyond the 30 seconds that a whole request may take.',
    zh: {
      meaning: '入口等待一个单元应答的时间，单位毫秒；不超过整个请求可用的 30 秒。',
      allowed: '1 到 600000 的整数',
      otherwise: '5000',
    },
  },
  DEMONSTRATION: {
    schema: z.enum(['true', 'false']).transform(value => value === 'true'),
    allowed: 'true or false',
    otherwise: 'true in development, else false',
    meaning: 'Whether the first start loads the demonstration data.',
    zh: {
      meaning: '首次启动是否载入演示数据。',
      allowed: 'true 或 false',
      otherwise: '开发模式 true，否则 false',
    },
  },
} as const satisfies Record<string, Variable>;
