import { FORMATS } from '@tongxin/linkage/observations/formats/formats.ts';
import { columnsOf, EXTRAS } from '@tongxin/linkage/observations/rows.ts';
import { z } from 'zod';
import { PARAMETERS } from './observation-question.ts';

/** What `/v1/openapi.json` says of the addresses under `/v1`, made of what reads them. */
export function openApi(version: string): object {
  const { properties = {}, required = [] } = z.toJSONSchema(PARAMETERS, { io: 'input' });
  const parameters = Object.entries(properties).map(([name, schema]) => {
    const { description, ...of } = schema as { description?: string };
    return { name, in: 'query', required: required.includes(name), description, schema: of };
  });
  const row = Object.fromEntries(
    columnsOf([], EXTRAS).map(({ name, type, description }) => [
      name,
      { type: [type === 'NUMBER' ? 'number' : 'string', 'null'], description },
    ]),
  );
  const refused = {
    description: 'What is wrong, and what to do.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Errors' } } },
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tongxin: observations',
      version,
      description:
        'Figures as tables of rows: measures × committees × periods, by dimensions where that is asked. Without a key as the public, as of the end of the last day that is over; the catalogue of measures is at /graphql. An address with asOf answers the same rows for ever.',
    },
    paths: {
      '/v1/observations.{format}': {
        get: {
          operationId: 'observations',
          parameters: [
            { name: 'format', in: 'path', required: true, schema: { enum: Object.keys(FORMATS) } },
            ...parameters,
            CONDITIONS,
            { name: 'accept-language', in: 'header', schema: { enum: ['zh', 'en'] }, description: 'Language of labels and reasons.' },
          ],
          responses: {
            200: {
              description: 'The rows, by measure, then by committee, then by time.',
              content: Object.fromEntries(
                Object.values(FORMATS).map(({ contentType }) => [
                  contentType.split(';')[0],
                  { schema: { type: 'array', items: { $ref: '#/components/schemas/Row' } } },
                ]),
              ),
            },
            400: refused,
            401: refused,
            403: refused,
          },
        },
      },
    },
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key: txk_…' } },
      schemas: {
        Row: {
          type: 'object',
          properties: row,
          description: 'With two columns more for each dimension: its code, and its name with _label.',
        },
        Errors: {
          type: 'object',
          properties: { errors: { type: 'array', items: { type: 'object', properties: { message: { type: 'string' } } } } },
        },
      },
    },
    security: [{}, { key: [] }],
  };
}

const CONDITIONS = {
  name: 'filter',
  in: 'query',
  style: 'deepObject',
  description: 'Only what has one of these values of a dimension: filter[form]=THEMED,FRONTLINE.',
  schema: { type: 'object', additionalProperties: { type: 'string' } },
};
