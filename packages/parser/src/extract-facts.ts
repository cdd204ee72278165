/**
 * What a clean article says: who and what it names, its campaigns and its measures, each tied to the characters it came from.
 * Works on simplified and traditional text; what is reported is the author's own characters.
 */
import { readText } from './extract/reading.ts';
import { isDamaged, weighRecords } from './extract/record-confidence.ts';
import { extractCampaigns } from './extract-campaigns.ts';
import { extractMeasures } from './extract-measures.ts';
import type { Article, Extraction } from './parsed-page.ts';
import { recognizeEntities } from './recognize-entities.ts';

export function extractFacts(article: Article): Extraction {
  const reading = readText(article);
  const entities = recognizeEntities(reading);
  const campaigns = extractCampaigns(reading);
  const { measureLists, measures } = extractMeasures(reading, entities, campaigns);
  const damaged = isDamaged(article.text);
  return {
    measureLists,
    measures,
    campaigns: weighRecords(campaigns, damaged).map(({ keys: _, ...campaign }) => campaign),
    organizations: weighRecords(entities.organizations, damaged).map(
      ({ keys: _, parent: __, ...organization }) => organization,
    ),
    laws: weighRecords(entities.laws, damaged),
    systems: weighRecords(entities.systems, damaged),
    people: entities.people,
    places: entities.places,
    quantities: entities.quantities,
    dates: entities.dates,
  };
}
