/**
 * The three vocabularies every installation starts with. Data only: a command puts them in, adds what is missing and
 * changes nothing that editors have changed. Codes (`functions:prevent`) stand in partners' filters for ever, so a slug
 * is never renamed or used again; a concept that has had its day is deprecated instead.
 */
import type { BaseScheme } from './taxonomy/base-scheme.ts';
import { FUNCTIONS } from './taxonomy/functions.zh.ts';
import { MEASURE_TYPES } from './taxonomy/measure-types.zh.ts';
import { SECTORS } from './taxonomy/sectors.zh.ts';

export const BASE_TAXONOMY: readonly BaseScheme[] = [FUNCTIONS, MEASURE_TYPES, SECTORS];
