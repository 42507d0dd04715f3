import { consultations } from '@tongxin/consultations/consultations.ts';
import type { Measure } from '@tongxin/infra/kernel/measure.ts';
import { modelOf } from '@tongxin/infra/kernel/model.ts';
import { liaison } from '@tongxin/liaison/liaison.ts';
import { tellCatalogue } from '@tongxin/linkage/common/catalogue.ts';
import { members } from '@tongxin/members/members.ts';
import { offices } from '@tongxin/offices/offices.ts';
import { proposals } from '@tongxin/proposals/proposals.ts';

const subgraphs = [members, liaison, consultations, proposals, offices] as const;

/** The code of any measure of the catalogue. */
export type MeasureCode = (typeof subgraphs)[number]['measures'][number]['code'];

/** The catalogue holds what its measures refer to: a numerator, denominator or `per` that is no code of it is a type error in this line. */
subgraphs satisfies readonly { measures: readonly Measure<MeasureCode, MeasureCode>[] }[];

/** All that this program keeps and counts: the domain subgraphs, in the order in which the catalogue shows their measures. A new subgraph: a line above. */
export const model = modelOf(subgraphs);

tellCatalogue(model);

export const { kinds, actions, measures, kindByName, kindByPrefix, measureByCode } = model;
