import { dimension, openDimension } from '@tongxin/infra/kernel/dimension.ts';
import { choices } from '@tongxin/infra/kernel/field.ts';
import { sectors } from '@tongxin/infra/reference/reference.ts';
import { memberLevel as memberLevels, placeLevel as placeLevels } from './vocabulary.ts';

/** The standard sectors in English; their Chinese names are in data/sectors.csv. */
const SECTORS: Readonly<Record<string, string>> = {
  '01': 'Communist Party of China',
  '02': 'Revolutionary Committee of the Chinese Kuomintang',
  '03': 'China Democratic League',
  '04': 'China National Democratic Construction Association',
  '05': 'China Association for Promoting Democracy',
  '06': 'Chinese Peasants and Workers Democratic Party',
  '07': 'China Zhi Gong Party',
  '08': 'Jiusan Society',
  '09': 'Taiwan Democratic Self-Government League',
  '10': 'Persons without party affiliation',
  '11': 'Communist Youth League and youth federations',
  '12': 'Trade unions',
  '13': "Women's federations",
  '14': 'Federations of industry and commerce',
  '15': 'Associations for science and technology',
  '16': 'Taiwan compatriots',
  '17': 'Returned overseas Chinese',
  '18': 'Literature and arts',
  '19': 'Science and technology',
  '20': 'Social sciences',
  '21': 'Economy',
  '22': 'Agriculture',
  '23': 'Education',
  '24': 'Sports',
  '25': 'Press and publishing',
  '26': 'Medicine and health',
  '27': 'Friendship with foreign countries',
  '28': 'Social welfare and social security',
  '29': 'Environment and resources',
  '30': 'Ethnic minorities',
  '31': 'Religion',
  '32': 'Specially invited from Hong Kong',
  '33': 'Specially invited from Macao',
  '34': 'Specially invited persons',
};

/** Dimensions of measures in several subgraphs. */
export const sector = dimension(
  ['界别', 'Sector'],
  choices(
    'Sector',
    ['界别', 'Sector'],
    Object.fromEntries(sectors.map(({ code, shortName }) => [code, [shortName, SECTORS[code] ?? shortName] as const])),
  ),
);
export const memberLevel = dimension(['委员级别', 'Level of the member'], memberLevels);
export const placeLevel = dimension(['地点级别', 'Kind of place'], placeLevels);
export const industryChain = openDimension(
  ['产业链', 'Industry chain'],
  ['产业链名称，以填写为准', 'Name of the industry chain, as it was written'],
);
export const platform = openDimension(['平台', 'Platform'], ['事项所出平台的编号', 'Id of the platform at which it came up']);
export const specialCommittee = openDimension(
  ['专门委员会', 'Special committee'],
  ['承担该项工作的专门委员会的编号', 'Id of the special committee whose work it was'],
);
export const madeFrom = dimension(
  ['形成来源', 'Made from'],
  choices('MadeFrom', ['由何形成；由委员自行提出的为空。', 'From what it was made; empty where a member brought it.'], {
    PROBLEM: ['未解决问题', 'Unsolved problem'],
    TOPIC: ['议题', 'Topic'],
    SUBMISSION: ['群众反映', 'Submission'],
  }),
);
