/** SKOS in JSON-LD as a vocabulary, with every problem by the node it is in; ours or another program's file. */
import type { FieldError } from '../errors.ts';
import { fieldError } from '../validate.ts';
import { broaderOf, checkSkos } from './check-skos.ts';
import { codeInput, slugInput } from './concept-input.ts';
import { linksOf, readNodes, type SkosNode, valuesOf } from './skos-nodes.ts';
import { DEPRECATED, IDENTIFIER, iriOf, languageTag, POSITION, REPLACED_BY, skos } from './skos-terms.ts';
import type { Label, Texts, Vocabulary, VocabularyConcept, VocabularyScheme } from './vocabulary.ts';

const MAX_CONCEPTS = 2_000;
type Say = (node: SkosNode, property: string, en: string, zh: string) => void;

export async function readSkos(text: string): Promise<{ vocabulary: Vocabulary; problems: FieldError[] }> {
  const { nodes, problems } = await readNodes(text);
  if (problems.length > 0) return { vocabulary: { schemes: [], concepts: [] }, problems };
  problems.push(...checkSkos(nodes));
  const say: Say = (node, property, en, zh) =>
    problems.push(fieldError([node['@id'], property], 'INVALID', { en, zh }));
  const ofType = (type: string) => nodes.filter((node) => node['@type']?.includes(skos(type)));
  const schemes = new Map(ofType('ConceptScheme').map((node) => [node['@id'], readScheme(node, say)]));
  if (schemes.size === 0) {
    problems.push(
      fieldError(['file'], 'REQUIRED', {
        en: 'There is no skos:ConceptScheme in the file. Export the scheme with its concepts.',
        zh: '文件中没有 skos:ConceptScheme，请连同体系一起导出。',
      }),
    );
  }
  const concepts = readConcepts(nodes, ofType('Concept'), schemes, say);
  for (const [code, own] of Map.groupBy([...schemes.values(), ...concepts], (each) => each.code)) {
    if (own.length === 1) continue;
    const sentence = {
      en: `The code ${code} stands twice. Give one another dcterms:identifier.`,
      zh: `代码 ${code} 重复，请修改其一的 dcterms:identifier。`,
    };
    problems.push(fieldError([iriOf(code), 'dcterms:identifier'], 'NOT_UNIQUE', sentence));
  }
  for (const [code, own] of Map.groupBy(concepts, ({ schemeCode }) => schemeCode)) {
    if (own.length <= MAX_CONCEPTS) continue;
    const sentence = {
      en: `${code} has more than 2,000 concepts. Split it.`,
      zh: `${code} 超过 2,000 个概念，请拆分。`,
    };
    problems.push(fieldError([iriOf(code), 'skos:inScheme'], 'TOO_LONG', sentence));
  }
  return { vocabulary: { schemes: [...schemes.values()], concepts }, problems };
}

function readScheme(node: SkosNode, say: Say): VocabularyScheme {
  const code = identifierOf(node);
  if (!codeInput.safeParse(code).success) badCode(node, code, say);
  return {
    code,
    prefLabels: readLabels(node, say),
    definition: readTexts(node, 'definition', say),
    position: positionOf(node, say),
  };
}

function readConcepts(
  nodes: SkosNode[],
  own: SkosNode[],
  schemes: ReadonlyMap<string, VocabularyScheme>,
  say: Say,
): VocabularyConcept[] {
  const tops = new Map(nodes.flatMap((node) => linksOf(node, skos('hasTopConcept')).map((top) => [top, node['@id']])));
  const above = broaderOf(nodes);
  const found = own.flatMap((node): [SkosNode, VocabularyConcept][] => {
    const id = node['@id'];
    const homes = [...linksOf(node, skos('inScheme')), ...linksOf(node, skos('topConceptOf')), tops.get(id)];
    const [home, ...others] = new Set(homes.filter((iri) => iri !== undefined && schemes.has(iri)));
    const scheme = schemes.get(home ?? '');
    if (!scheme || others.length > 0) {
      say(
        node,
        'skos:inScheme',
        `${id} must be in one scheme of the file. Say which by skos:inScheme.`,
        `${id} 须属于文件中的一个体系，请以 skos:inScheme 指明。`,
      );
      return [];
    }
    const slug = identifierOf(node);
    if (!slugInput.safeParse(slug).success) badCode(node, slug, say);
    const deprecated = valuesOf(node, DEPRECATED).some(({ '@value': value }) => value === true || value === 'true');
    const [notation = null, ...more] = valuesOf(node, skos('notation')).map(({ '@value': value }) => String(value));
    if (more.length > 0 || (notation?.length ?? 0) > 20)
      say(
        node,
        'skos:notation',
        `${id} may have one notation of at most 20 characters. Shorten it.`,
        `${id} 只能有一个不超过 20 字的 notation，请修改。`,
      );
    const concept: VocabularyConcept = {
      ...{ code: `${scheme.code}:${slug}`, schemeCode: scheme.code, slug, notation },
      ...{
        prefLabels: readLabels(node, say),
        altLabels: valuesOf(node, skos('altLabel')).map((value) => labelOf(node, value, 'altLabel', 500, say)),
      },
      // Other programs define a concept where we note when to use it.
      scopeNote: { ...readTexts(node, 'definition', say), ...readTexts(node, 'scopeNote', say) },
      ...{
        broader: null,
        position: positionOf(node, say),
        status: deprecated ? 'DEPRECATED' : 'CURRENT',
        replacedBy: null,
      },
    };
    return [[node, concept]];
  });
  const byIri = new Map(found.map(([node, concept]) => [node['@id'], concept]));
  for (const [node, concept] of found) {
    const [broader, ...more] = above.get(node['@id']) ?? [];
    if (broader) concept.broader = byIri.get(broader)?.code ?? null;
    if (more.length > 0 || (broader && byIri.get(broader)?.schemeCode !== concept.schemeCode)) {
      say(
        node,
        'skos:broader',
        `${node['@id']} may have one broader concept, of its own scheme and in the file. Keep one.`,
        `${node['@id']} 只能有一个上位概念，且须在同一体系和文件中，请只保留一个。`,
      );
    }
    const [instead] = linksOf(node, REPLACED_BY);
    // One of another scheme may be in the database already.
    concept.replacedBy = instead ? (byIri.get(instead)?.code ?? instead.replace('urn:countermeasure:', '')) : null;
    if (instead && concept.status === 'CURRENT')
      say(
        node,
        'dcterms:isReplacedBy',
        `${node['@id']} is replaced but not deprecated. Set owl:deprecated.`,
        `${node['@id']} 已被替代但未停用，请设置 owl:deprecated。`,
      );
  }
  return found.map(([, concept]) => concept);
}

/** Our own identifier, else what the IRI ends in. */
function identifierOf(node: SkosNode): string {
  const [given] = valuesOf(node, IDENTIFIER);
  return given ? String(given['@value']) : (node['@id'].split(/[#/:]/).at(-1) ?? '').toLowerCase();
}

const badCode = (node: SkosNode, code: string, say: Say) =>
  say(
    node,
    'dcterms:identifier',
    `“${code}” can’t be a code. Give ${node['@id']} a dcterms:identifier of a-z, 0-9 and hyphens.`,
    `“${code}”不能作为代码，请为 ${node['@id']} 设置由 a-z、0-9 和连字符组成的 dcterms:identifier。`,
  );

function positionOf(node: SkosNode, say: Say): number | null {
  const [position] = valuesOf(node, POSITION);
  if (!position) return null;
  const value = position['@value'];
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1_000_000) return value;
  say(
    node,
    'schema:position',
    `The position of ${node['@id']} must be a whole number from 0.`,
    `${node['@id']} 的 position 须为非负整数。`,
  );
  return null;
}

function readLabels(node: SkosNode, say: Say): Texts {
  const labels = readTexts(node, 'prefLabel', say, 500);
  if (Object.keys(labels).length === 0)
    say(
      node,
      'skos:prefLabel',
      `${node['@id']} has no preferred label. Give it one.`,
      `${node['@id']} 没有首选标签，请补充。`,
    );
  return labels;
}

function readTexts(node: SkosNode, property: string, say: Say, longest = 2000): Texts {
  const labels = valuesOf(node, skos(property)).map((value) => labelOf(node, value, property, longest, say));
  return Object.fromEntries(labels.map(({ language, value }) => [language, value]));
}

function labelOf(
  node: SkosNode,
  given: { '@value'?: unknown; '@language'?: string },
  property: string,
  longest: number,
  say: Say,
): Label {
  const { '@value': text, '@language': language } = given;
  const value = typeof text === 'string' ? text.normalize('NFC').trim() : '';
  if (!language || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(language))
    say(
      node,
      `skos:${property}`,
      `“${value}” of ${node['@id']} needs a language. Add @language.`,
      `${node['@id']} 的“${value}”缺少语言，请添加 @language。`,
    );
  if (value === '' || value.length > longest || !value.isWellFormed() || value.includes('\0'))
    say(
      node,
      `skos:${property}`,
      `A ${property} of ${node['@id']} must be text of 1 to ${longest} characters.`,
      `${node['@id']} 的 ${property} 须为 1 至 ${longest} 字的文本。`,
    );
  return { language: languageTag(language ?? ''), value };
}
