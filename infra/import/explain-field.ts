import type { Field } from '../kernel/field.ts';
import { importedFields, type Kind } from '../kernel/kind.ts';

/** What a template says of a column. */
export interface Explanation {
  meaning: string;
  format: string;
  /** The allowed values, where they are a closed set. */
  allowed: string;
}

/** Explains a column to the person who fills it in, in Chinese. */
export function explain(kind: Kind, field: Field, kindByName: ReadonlyMap<string, Kind>): Explanation {
  const key = Object.entries(importedFields(kind)).some(([name, each]) => each === field && kind.naturalKey.includes(name));
  const meaning = [
    `${kind.label[0]}的${field.label[0]}：${field.description[0].replace(/。$/, '')}`,
    key ? '与其他识别列一起认定是否同一条' : '',
    field.personal ? '个人信息，只有本委员会机关可见，不公开' : '',
  ];
  return {
    meaning: meaning.filter(Boolean).join('，'),
    format: formatOf(field, kindByName),
    allowed: field.choices
      ? Object.values(field.choices.values)
          .map(([zh]) => zh)
          .join('、')
      : '',
  };
}

function formatOf(field: Field, kindByName: ReadonlyMap<string, Kind>): string {
  switch (field.type) {
    case 'text':
      return field.pattern?.says[0] ?? `文字，最多 ${field.max ?? 200} 字`;
    case 'person':
      return '已登记人员的统一码';
    case 'persons':
      return '一个或几个已登记人员的统一码，几个之间用“；”隔开';
    case 'texts':
      return '一条或几条文字，几条之间用“；”隔开或分行';
    case 'date':
      return '日期，如 2023-05-01、2023/5/1、2023年5月1日';
    case 'integer':
      return `整数${field.max ? `，${field.min ?? 0} 至 ${field.max}` : ''}`;
    case 'decimal':
      return '数字';
    case 'boolean':
      return '是 或 否';
    case 'choice':
      return '写可选的值之一';
    case 'division':
      return '六位行政区划代码，或名称，如 曾都区';
    case 'sector':
      return '界别代码 01 至 34，或名称，如 农业界';
    case 'committee':
      return '六位代码，或简称，如 随州市政协';
    case 'reference':
    case 'references': {
      const target = field.to ? kindByName.get(field.to) : undefined;
      const several = field.type === 'references' ? '；几个之间用“；”隔开' : '';
      if (target?.called)
        return `已登记的${target.label[0]}：写它的${target.called.map(name => target.fields[name]?.label[0]).join('、')}均可${several}`;
      return `已导入的${target?.label[0]}：写它的${target?.naturalKey.map(name => target.fields[name]?.label[0]).join(' / ')}，或记录编号`;
    }
    case 'record':
      return '本委员会的记录：种类：识别列，如 议题：推进农村人居环境整治；或任何记录的编号';
    case 'items':
      return `每项写成 ${Object.values(field.parts ?? {})
        .map(part => part.label[0])
        .join('/')}，几项之间用“；”隔开；${partsOf(field)}`;
  }
}

const partsOf = (field: Field): string =>
  Object.values(field.parts ?? {})
    .flatMap(({ label, choices }) =>
      choices
        ? [
            `${label[0]}：${Object.values(choices.values)
              .map(([zh]) => zh)
              .join('、')}`,
          ]
        : [],
    )
    .join('；');
