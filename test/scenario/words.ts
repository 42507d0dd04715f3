import type { Random } from './random.ts';

/** Neutral words from which invented places and subjects are put together. They name nobody and nowhere. */
const FIRST =
  '幸福 和谐 永安 长乐 新民 太平 清泉 青山 白云 金桥 东风 向阳 团结 光明 丰收 和顺 春晖 康宁 兴隆 安居 同心 友谊 前进 胜利 文昌 玉泉 凤鸣 石桥 柳林 杏花 桃园 荷塘 枫林 松岭 竹溪 梅岭 银杏 星火 朝阳 双河'.split(
    ' ',
  );
const SECOND = ['', '东', '西', '南', '北', '中', '新', '上', '下', '一', '二', '三'];

const SUFFIX: Record<string, string> = {
  TOWNSHIP: '镇',
  STREET: '街道',
  VILLAGE: '村',
  COMMUNITY: '社区',
  ESTATE: '小区',
  ENTERPRISE: '实业公司',
  PARK: '产业园',
  INDUSTRY_CHAIN: '特色产业链',
  OTHER: '文化站',
};

/** The place levels as they occur, by weight. */
export const PLACES = {
  TOWNSHIP: 2,
  STREET: 1,
  VILLAGE: 5,
  COMMUNITY: 5,
  ESTATE: 1,
  ENTERPRISE: 1,
  PARK: 0.4,
  INDUSTRY_CHAIN: 0.2,
  OTHER: 0.2,
};

export const placeNamed = (random: Random, level: string | null): string =>
  `${random.pick(FIRST)}${random.pick(SECOND)}${SUFFIX[level ?? 'OTHER'] ?? '文化站'}`;

export const MATTERS = [
  '停车难',
  '垃圾分类',
  '灌溉渠修缮',
  '路灯照明',
  '老旧小区改造',
  '电梯加装',
  '飞线充电治理',
  '背街小巷整治',
  '河道清淤',
  '饮水安全',
  '村道硬化',
  '公交线路优化',
  '农贸市场升级',
  '一老一小服务',
  '社区食堂',
  '儿童活动场地',
  '校园周边交通',
  '噪声扰民',
  '物业管理',
  '污水管网改造',
  '厕所革命',
  '农产品销路',
  '人居环境整治',
  '健身设施更新',
  '消防通道畅通',
  '快递进村',
  '农家书屋',
  '垃圾中转站迁建',
  '危房修缮',
  '山塘加固',
  '果园滴灌',
  '留守老人照料',
  '家政技能培训',
  '招工用工对接',
  '网格化服务',
  '共享单车停放',
  '邻里纠纷调解',
  '古树保护',
  '便民服务点',
  '雨污分流',
];

export const RESEARCH = [
  '乡村产业振兴',
  '优化营商环境',
  '基层医疗服务',
  '城乡教育均衡',
  '数字政务服务',
  '生态环境保护',
  '文化遗产保护',
  '养老服务体系',
  '青年就业创业',
  '科技成果转化',
  '农村人居环境',
  '社区治理创新',
  '职业教育发展',
  '水资源保护',
  '文旅融合发展',
  '食品安全监管',
  '绿色低碳转型',
  '物流体系建设',
];

export const UNITS = [
  '市城管执法委',
  '住建部门',
  '交通运输局',
  '农业农村局',
  '水利局',
  '民政局',
  '教育局',
  '卫健委',
  '生态环境局',
  '发改委',
  '市场监管局',
  '文旅局',
  '人社局',
  '供电公司',
  '街道办事处',
];

/** Units of which records of the handling are kept; they are records themselves. */
export const HANDLERS = ['数据局', '林业局', '商务局', '退役军人局', '应急管理局', '司法局', '财政局', '科技局'];

const OPINIONS = [
  '先易后难，分期实施',
  '公开进度，接受监督',
  '由居民代表参与验收',
  '增设夜间停车位',
  '规范车辆停放秩序',
  '利用闲置地块',
  '多方筹措资金',
  '落实长效管护',
  '明确责任单位和时限',
  '每月通报一次进展',
  '设立意见箱',
  '兼顾老人和儿童的需要',
  '完善标识标牌',
  '加强日常巡查',
  '引导群众投工投劳',
  '先试点再推广',
  '定期开展回访',
  '统一规划设计',
  '纳入年度预算',
  '组织志愿服务',
];
const ADVICE = [
  '建议委托专业机构做技术评估',
  '建议分段施工，减少影响',
  '建议采用透水铺装',
  '建议建立部门联席机制',
  '建议引入智能计量设备',
  '建议编制三年方案',
  '建议比选两种工艺',
  '建议统筹上下游治理',
];

export const opinionsOf = (random: Random, count: number): string[] => Array.from({ length: count }, () => random.pick(OPINIONS));
export const adviceOf = (random: Random, count: number): string[] => Array.from({ length: count }, () => random.pick(ADVICE));

export const PURPOSES = [
  '走访联系户',
  '了解生产生活情况',
  '走访界别群众',
  '调研企业用工',
  '看望困难群众',
  '回访协商事项',
  '宣传惠民政策',
  '听取意见建议',
];
export const LECTURES = [
  '乡村振兴政策宣讲',
  '民法典知识宣讲',
  '健康知识讲座',
  '种养技术讲座',
  '安全生产宣讲',
  '家庭教育讲座',
  '传统文化讲座',
  '反诈知识宣讲',
  '基层协商经验宣讲',
  '生态保护宣讲',
];
export const DEEDS = [
  '协调修缮村口路灯',
  '帮助销售滞销农产品',
  '联系专家义诊',
  '捐赠图书',
  '协调解决灌溉用水',
  '帮助对接招工信息',
  '修缮文化活动室',
  '资助困难学生',
  '调解邻里纠纷',
  '协调疏通排水沟',
  '安装健身器材',
  '送技术到田间',
];
export const SPECIAL = [
  '提案委员会',
  '经济委员会',
  '农业和农村委员会',
  '人口资源环境委员会',
  '教科卫体委员会',
  '社会和法制委员会',
  '文化文史和学习委员会',
  '民族和宗教委员会',
  '港澳台侨和外事委员会',
  '委员工作委员会',
];
export const CHAINS = ['葡萄', '茶叶', '香菇', '柑橘', '中药材', '蔬菜', '水产', '装备制造', '新材料'];
