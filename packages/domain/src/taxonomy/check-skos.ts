/** SKOS's integrity conditions over a file's nodes: S9, S13, S14, S27, and no concept above itself. */
import type { FieldError } from '../errors.ts';
import { fieldError } from '../validate.ts';
import { linksOf, type SkosNode, valuesOf } from './skos-nodes.ts';
import { skos } from './skos-terms.ts';

const LABELS = ['prefLabel', 'altLabel', 'hiddenLabel'] as const;

export function checkSkos(nodes: SkosNode[]): FieldError[] {
  const above = broaderOf(nodes);
  const problems: FieldError[] = [];
  const say = (node: SkosNode, property: string, en: string, zh: string) =>
    problems.push(fieldError([node['@id'], `skos:${property}`], 'NOT_ALLOWED', { en, zh }));
  for (const node of nodes) {
    const id = node['@id'];
    const types = node['@type'] ?? [];
    if (types.includes(skos('Concept')) && types.includes(skos('ConceptScheme'))) {
      say(
        node,
        'Concept',
        `${id} is both a concept and a scheme (SKOS S9). Give one of them another IRI.`,
        `${id} 既是概念又是体系（SKOS S9），请为其一另设 IRI。`,
      );
    }
    const seen = new Map<string, string>();
    const languages = new Set<string>();
    for (const property of LABELS) {
      for (const { '@value': value, '@language': language = '' } of valuesOf(node, skos(property))) {
        const key = `${language} ${value}`;
        const other = seen.get(key);
        if (other && other !== property) {
          say(
            node,
            property,
            `${id} has “${value}” as ${other} and as ${property} (SKOS S13). Keep one.`,
            `${id} 的“${value}”同时为 ${other} 和 ${property}（SKOS S13），请只保留一处。`,
          );
        }
        seen.set(key, other ?? property);
        if (property !== 'prefLabel') continue;
        if (languages.has(language)) {
          say(
            node,
            property,
            `${id} has two preferred labels in “${language}” (SKOS S14). Make one of them an altLabel.`,
            `${id} 在“${language}”下有两个首选标签（SKOS S14），请将其一改为 altLabel。`,
          );
        }
        languages.add(language);
      }
    }
    const higher = reachable(id, above);
    if (higher.has(id))
      say(
        node,
        'broader',
        `${id} lies above itself. Take out one of the broader links.`,
        `${id} 位于自身之上，请删除其中一个 broader 关系。`,
      );
    for (const other of linksOf(node, skos('related'))) {
      if (!higher.has(other) && !reachable(other, above).has(id)) continue;
      say(
        node,
        'related',
        `${id} and ${other} are related and one lies above the other (SKOS S27). Keep one of both links.`,
        `${id} 与 ${other} 既相关又有上下位关系（SKOS S27），请只保留一种关系。`,
      );
    }
  }
  return problems;
}

/** What each concept has directly above it, by both directions of the link. */
export function broaderOf(nodes: SkosNode[]): Map<string, string[]> {
  const above = new Map<string, string[]>();
  const add = (lower: string, higher: string) => {
    const known = above.get(lower) ?? [];
    if (!known.includes(higher)) above.set(lower, [...known, higher]);
  };
  for (const node of nodes) {
    for (const higher of linksOf(node, skos('broader'))) add(node['@id'], higher);
    for (const lower of linksOf(node, skos('narrower'))) add(lower, node['@id']);
  }
  return above;
}

function reachable(start: string, above: ReadonlyMap<string, string[]>): Set<string> {
  const found = new Set<string>();
  const open = [...(above.get(start) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(above.get(id) ?? []));
  }
  return found;
}
