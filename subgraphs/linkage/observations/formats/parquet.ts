import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
import type { Column, Row } from '../rows.ts';

/** Rows that are held at a time. */
const GROUP = 20_000;
const TYPES = { TEXT: 'STRING', NUMBER: 'DOUBLE' } as const;

/** Apache Parquet: numbers as DOUBLE, all else as text; null where there is none. A group of rows at a time. */
export async function* parquet(rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncGenerator<Uint8Array> {
  const stream = new PassThrough();
  const writer = new ByteWriter();
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(writer.buffer.slice(0, writer.index));
    writer.index = 0;
    if (!stream.write(bytes)) await once(stream, 'drain');
  };
  const written = Promise.resolve(
    parquetWriteRows({
      writer: Object.assign(writer, { flush, finish: flush }),
      rows,
      columns: columns.map(({ name, type }) => ({ name, type: TYPES[type] })),
      schema: [
        { name: 'observations', num_children: columns.length },
        ...columns.map(({ name, type }) =>
          type === 'NUMBER'
            ? ({ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' } as const)
            : ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const),
        ),
      ],
      rowGroupSize: GROUP,
      createdBy: 'Tongxin',
    }),
  )
    .then(() => stream.end())
    .catch(error => stream.destroy(error));
  yield* stream;
  await written;
}
