/** Words of which passwords are made that are tried first, here and elsewhere; kept by hand. Small letters alone: digits and signs around them do not help. */
export const COMMON: readonly string[] = `
password passwort passwd pass word secret admin administrator root user guest test tester login welcome hello letmein
changeme change default master system server oracle computer internet qwerty qwert asdf zxcvbn qaz wsx edc rfv abc abcd iloveyou
love sunshine princess dragon monkey football baseball shadow superman batman michael jordan summer winter spring autumn
monday friday january december company office manager please trustno one two three four five
woaini aini wo ai ni mima denglu guanliyuan yonghu zhongguo beijing shanghai wuhan hubei huangshi huanggang xianning
zhijiang shiyan suizhou hunan sichuan gansu anhui tongxin zhengxie xieshang weiyuan weiyuanhui bangongshi mishuzhang zhuxi
committee member tongxin province city county cppcc shouji dianhua xinnian kuaile nihao buzhidao wangluo diannao
政协 委员 委员会 办公室 主席 秘书长 协商 同心 密码 管理员 用户 登录 中国 湖北 武汉 黄石 黄冈 咸宁 枝江 十堰 随州 你好 我爱你
`
  .trim()
  .split(/\s+/)
  .filter((word, index, all) => all.indexOf(word) === index);
