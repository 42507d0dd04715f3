import { LONGEST, SHORTEST } from '../../identity/issuer/password-rules.ts';

export type Language = 'zh' | 'en';

/** What the pages say: Chinese, English. What stands in braces is put in. */
const WORDS = {
  service: ['同心', 'Tongxin'],
  otherLanguage: ['English', '中文'],
  signIn: ['登录', 'Sign in'],
  signInHint: [
    '政协机关、委员和承办单位由此登录。查看公开内容不用登录。',
    'For offices, members and handling units. What is open needs no signing in.',
  ],
  login: ['登录名', 'Login'],
  password: ['密码', 'Password'],
  firstTime: [
    '第一次登录？请先用收到的激活码设置密码。',
    'Here for the first time? Set a password with the activation code that you were given.',
  ],
  activate: ['激活账号', 'Activate the account'],
  forgotten: [
    '忘了密码：请本单位管理员重发激活码。',
    'If you forgot the password, have an administrator of your committee issue a new activation code.',
  ],
  goOn: ['继续', 'Go on'],
  code: ['验证码', 'Code'],
  codeHint: [
    '手机验证器上的六位数字；手机不在身边时，填一个恢复码。',
    'The six digits in your authenticator app; without the telephone, one of your recovery codes.',
  ],
  secondStep: ['第二步验证', 'Second step'],
  wrongPassword: ['登录名或密码不对。请核对后再试。', 'Login or password is wrong. Check both and try again.'],
  wrongCode: [
    '验证码不对，或已经用过。请等下一个验证码再试。',
    'The code is wrong, or was used already. Wait for the next one and try again.',
  ],
  locked: ['试错次数过多，{until} 之后才能再试。', 'Too many attempts. Try again after {until}.'],
  busy: ['同时登录的人太多，请过一会儿再试。', 'Too many people are signing in at this moment. Try again shortly.'],
  missing: ['请填写“{field}”。', 'Fill in “{field}”.'],
  problemTitle: ['有一处需要改正', 'Something needs to be put right'],

  cannotGoOn: ['登录没有完成', 'Signing in was not completed'],
  flowLost: [
    '这次登录不是在这个浏览器里开始的，或者时间太长已失效。请重新登录。',
    'This attempt was not begun in this browser, or took too long. Sign in again.',
  ],
  flowRefused: [
    '身份提供方没有确认这次登录。请重新登录；多次不成，请告诉管理员。',
    'The provider of identities did not confirm this attempt. Sign in again; if it happens again, tell an administrator.',
  ],
  providerDown: [
    '身份提供方暂时没有应答，请过一会儿再试。公开内容仍可查看。',
    'The provider of identities does not answer now. Try again shortly; what is open can still be read.',
  ],
  noAccount: [
    '您的身份已确认，但这里还没有您的账号。请把下面的标识告诉本单位管理员，由其开通。',
    'It is known who you are, but you have no account here. Give the identifier below to an administrator of your committee, who can make one.',
  ],
  notOurForm: [
    '这张表单不是从本服务的页面发出的，没有处理。请从下面重新开始。',
    'This form was not sent from a page of this service and was not looked at. Begin again below.',
  ],
  again: ['重新登录', 'Sign in again'],
  toStart: ['回到首页', 'To the start'],

  signedOut: ['已退出登录', 'You are signed out'],
  signedOutHint: ['请关闭浏览器窗口，特别是在公用电脑上。', 'Close the browser window, above all at a computer that others use.'],
  atProvider: ['在身份提供方那里可能仍处于登录状态。', 'You may still be signed in with the provider of identities.'],
  signOutThere: ['也退出身份提供方', 'Sign out there as well'],

  account: ['我的账号', 'My account'],
  whoAmI: ['身份', 'Who I am'],
  name: ['姓名', 'Name'],
  duties: ['可以代表', 'Acts for'],
  noDuties: ['今天没有任何授权。请联系本单位管理员。', 'Nothing today. Ask an administrator of your committee.'],
  signedInBy: ['登录方式', 'Signed in by'],
  ISSUER: ['本服务的登录名和密码', 'login and password of this service'],
  PROVIDER: ['本单位的身份提供方', 'the provider of identities of the office'],
  DEVELOPMENT: ['开发模式的演示账号', 'a ready account of development'],
  signOut: ['退出登录', 'Sign out'],
  signOutEverywhere: ['在所有设备上退出', 'Sign out everywhere'],

  changePassword: ['修改密码', 'Change the password'],
  presentPassword: ['现在的密码', 'Present password'],
  newPassword: ['新密码', 'New password'],
  repeated: ['再输一遍新密码', 'New password again'],
  passwordHint: [
    `至少 ${SHORTEST} 个字符，一句自己记得住的话最好；不必混用大小写或符号，也不会要求定期更换。不能用常见密码，也不能由登录名、姓名、单位、年份或键盘顺序拼成。`,
    `At least ${SHORTEST} characters; a sentence that you remember is best. No mixing of capitals or signs is asked for, and no changing every few months. Not a common password, nor one made of login, name, committee, year or a row of keys.`,
  ],
  TOO_SHORT: [`密码太短，至少 ${SHORTEST} 个字符。`, `The password is too short: at least ${SHORTEST} characters.`],
  TOO_LONG: [`密码太长，最多 ${LONGEST} 个字符。`, `The password is too long: at most ${LONGEST} characters.`],
  SIMPLE: [
    '这个密码只是重复的字符或键盘上的顺序，太容易猜到。请换一个。',
    'This password repeats itself or follows a row of keys, and is guessed at once. Choose another.',
  ],
  COMMON: ['这个密码由常见的词拼成，太容易猜到。请换一个。', 'This password is made of words that are tried first. Choose another.'],
  PERSONAL: [
    '这个密码由登录名、姓名或单位拼成，太容易猜到。请换一个。',
    'This password is made of your login, name or committee. Choose another.',
  ],
  unlike: ['两次输入的新密码不一样。', 'The two new passwords are not the same.'],
  passwordChanged: ['密码已修改，其他设备上的登录都已结束。', 'The password is changed; your sessions elsewhere have ended.'],
  wrongPresent: ['现在的密码不对。', 'The present password is wrong.'],

  secondFactor: ['第二步验证', 'Second factor'],
  secondOff: [
    '没有开启。开启后，登录时除密码外还要手机验证器上的验证码，密码被人知道也登录不了。',
    'Off. With it, signing in asks for a code of an app on your telephone besides the password, so that who learns the password cannot sign in.',
  ],
  secondOn: ['自 {since} 起开启，还剩 {left} 个恢复码。', 'On since {since}; {left} recovery codes are left.'],
  turnOn: ['开启第二步验证', 'Turn it on'],
  turnOff: ['关闭第二步验证', 'Turn it off'],
  scan: [
    '用手机上的验证器应用（任何支持 TOTP 的都可以）扫描此图，然后填写它显示的六位数字。',
    'Scan this with an authenticator app on your telephone (any that knows TOTP), then type the six digits that it shows.',
  ],
  typeInstead: ['不能扫描时，在应用中手工输入：', 'If you cannot scan it, type this into the app:'],
  secondTurnedOff: ['第二步验证已关闭。', 'The second factor is off.'],
  recovery: ['恢复码', 'Recovery codes'],
  recoveryHint: [
    '第二步验证已开启。请抄下或打印这些恢复码并收好：手机丢失时，每个可代替验证码用一次。它们只显示这一次。',
    'The second factor is on. Write these down or print them and keep them safe: without the telephone each of them serves as a code, once. They are not shown again.',
  ],
  tooLate: ['时间太长，请重新开始。', 'That took too long. Begin again.'],

  sessions: ['登录中的设备', 'Where I am signed in'],
  thisOne: ['当前设备', 'this one'],
  lastUsed: ['最近使用 {at}，登录于 {began}', 'last used {at}, since {began}'],
  end: ['结束', 'End'],
  unknownBrowser: ['未知浏览器', 'unknown browser'],

  activateHint: [
    '激活码由本单位管理员给您，只能用一次。重新激活会换掉密码，并关闭第二步验证。',
    'An administrator of your committee gave it to you; it serves once. Activating anew replaces the password and turns the second factor off.',
  ],
  activationCode: ['激活码', 'Activation code'],
  wrongActivation: [
    '激活码不对、已经用过或已过期。请核对，或请管理员重发。',
    'The activation code is wrong, used or too old. Check it, or have an administrator issue another.',
  ],
  activated: ['密码已设置，现在可以登录。您的登录名是 {login}。', 'The password is set; you can sign in now. Your login is {login}.'],
  notHere: [
    '本单位用自己的身份提供方登录，密码不在这里管理。',
    'Your office signs in by its own provider of identities; passwords are not kept here.',
  ],
  backToAccount: ['回到我的账号', 'Back to my account'],
} as const satisfies Record<string, readonly [string, string]>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word, values?: Record<string, string | number>) => string;

export const sayIn =
  (language: Language): Say =>
  (word, values = {}) =>
    WORDS[word][language === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

const CLOCKS: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' }),
};
export const instant = (at: Date, language: Language): string => CLOCKS[language].format(at);

/** A time after which something is possible: the minute that is over by then. */
export const minuteAfter = (at: Date, language: Language): string => instant(new Date(Math.ceil(at.getTime() / 60_000) * 60_000), language);
