import {
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { fill, make } from './dom.ts';

const MOST_FOUND = 60;
const KINDS: Record<string, string> = {
  GraphQLObjectType: '对象 object',
  GraphQLInterfaceType: '接口 interface',
  GraphQLUnionType: '联合 union',
  GraphQLEnumType: '枚举 enum',
  GraphQLInputObjectType: '输入 input',
  GraphQLScalarType: '标量 scalar',
};

interface Place {
  type: string;
  field?: string | undefined;
}

/** What the schema says of itself: a page per type, and a search over names and descriptions. `onTurn` shows the top of a page. */
export function docsPanel(onTurn: () => void) {
  let schema: GraphQLSchema | undefined;
  const visited: Place[] = [];
  const body = make('div', {}, '正在读取… Loading…');
  const back = make('button', { type: 'button', className: 'back', onclick: () => leave() }, '← 返回 Back');
  const input = make('input', {
    type: 'search',
    placeholder: '查找 Search',
    ariaLabel: '在名称与说明中查找 Search names and descriptions',
    oninput: () => show(),
  });

  function visit(place: Place) {
    visited.push(place);
    input.value = '';
    show();
  }

  function leave() {
    if (input.value) input.value = '';
    else visited.pop();
    show();
  }

  function show() {
    const words = input.value.trim().toLowerCase();
    const place = visited.at(-1);
    back.hidden = !words && !place;
    if (!schema) return;
    const type = place && schema.getType(place.type);
    if (words) fill(body, ...found(schema, words));
    else if (type) fill(body, ...page(type, place.field));
    else fill(body, ...roots(schema));
    const marked = words ? undefined : body.querySelector('.marked');
    if (marked) marked.scrollIntoView({ block: 'center' });
    else onTurn();
  }

  const link = (text: string, place: Place) => make('button', { type: 'button', className: 'link', onclick: () => visit(place) }, text);

  const line = (place: Place, text: string, description?: string | null) =>
    make('li', {}, link(text, place), ' ', said(description?.split('\n', 1)[0]));

  function typed(type: GraphQLType) {
    const { name } = getNamedType(type);
    const [before = '', after = ''] = String(type).split(name);
    return make('span', {}, before, link(name, { type: name }), after);
  }

  function roots(of: GraphQLSchema) {
    return [
      ...[of.getQueryType(), of.getMutationType()]
        .filter(type => !!type)
        .flatMap(type => [
          make('h3', {}, type.name),
          make('ul', {}, ...members(type).map(({ name, description }) => line({ type: type.name, field: name }, name, description))),
        ]),
      make('h3', {}, '全部类型 All types'),
      make('ul', {}, ...namedTypes(of).map(({ name, description }) => line({ type: name }, name, description))),
    ];
  }

  function page(type: GraphQLNamedType, marked?: string) {
    const kind = KINDS[type.constructor.name] ?? '';
    const types = (title: string, those: readonly GraphQLNamedType[]) =>
      those.length > 0 && make('p', {}, `${title} `, ...those.flatMap(each => [link(each.name, { type: each.name }), ' ']));
    return [
      make('h3', { className: 'type' }, type.name, ' ', make('small', {}, kind)),
      said(type.description),
      (isObjectType(type) || isInterfaceType(type)) && types('实现 Implements', type.getInterfaces()),
      isAbstractType(type) && schema && types('可以是 Can be', schema.getPossibleTypes(type)),
      make('dl', {}, ...members(type).flatMap(member => entry(member, member.name === marked))),
    ];
  }

  const argument = ({ name, type, description, defaultValue }: GraphQLArgument) =>
    make(
      'li',
      {},
      make('code', {}, name, ': ', typed(type), defaultValue === undefined ? '' : ` = ${JSON.stringify(defaultValue)}`),
      ' ',
      said(description),
    );

  const entry = ({ name, type, args, description, deprecationReason }: Member, marked: boolean) => [
    make('dt', { className: marked ? 'marked' : '' }, make('code', {}, name, ...(type ? [': ', typed(type)] : []))),
    make(
      'dd',
      {},
      said(description),
      !!deprecationReason && make('p', { className: 'deprecated' }, `弃用 Deprecated: ${deprecationReason}`),
      args.length > 0 && make('ul', {}, ...args.map(argument)),
    ),
  ];

  function found(of: GraphQLSchema, words: string) {
    const matches = (name: string, description?: string | null) =>
      name.toLowerCase().includes(words) ? 2 : description?.toLowerCase().includes(words) ? 1 : 0;
    const hits = namedTypes(of).flatMap(type => [
      { place: { type: type.name } as Place, description: type.description, rank: matches(type.name, type.description) * 2 },
      ...members(type).map(({ name, description }) => ({
        place: { type: type.name, field: name },
        description,
        rank: matches(name, description),
      })),
    ]);
    const best = hits.filter(({ rank }) => rank > 0).sort((one, other) => other.rank - one.rank);
    if (best.length === 0) return [make('p', {}, '没有找到。 Nothing found.')];
    return [
      make(
        'ul',
        {},
        ...best
          .slice(0, MOST_FOUND)
          .map(({ place, description }) => line(place, place.field ? `${place.type}.${place.field}` : place.type, description)),
      ),
      best.length > MOST_FOUND && make('p', {}, `另有 ${best.length - MOST_FOUND} 项。 ${best.length - MOST_FOUND} more: be more precise.`),
    ];
  }

  const element = make(
    'section',
    { className: 'docs', ariaLabel: '文档 Documentation' },
    make('div', { className: 'docs-head' }, back, input),
    body,
  );
  return {
    element,
    show,
    setSchema(of: GraphQLSchema) {
      schema = of;
      if (element.isConnected) show();
    },
    /** Instead of the documentation, as it could not be had. */
    say(...message: (Node | string)[]) {
      fill(body, ...message);
    },
    visit,
  };
}

interface Member {
  name: string;
  type?: GraphQLType;
  args: readonly GraphQLArgument[];
  description?: string | null | undefined;
  deprecationReason?: string | null | undefined;
}

function members(type: GraphQLNamedType): Member[] {
  if (isObjectType(type) || isInterfaceType(type)) return Object.values(type.getFields());
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(field => ({ ...field, args: [] }));
  if (isEnumType(type)) return type.getValues().map(value => ({ ...value, args: [] }));
  return [];
}

const namedTypes = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter(type => !type.name.startsWith('__') && !isSpecifiedScalarType(type));

/** A description, with what stands between backticks as code. */
const said = (text?: string | null) =>
  make('span', { className: 'said' }, ...(text ?? '').split('`').map((part, at) => (at % 2 === 1 ? make('code', {}, part) : part)));
