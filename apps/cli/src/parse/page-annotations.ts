/**
 * A page as W3C Web Annotations (JSON-LD): one collection with an annotation for each record, its mentions as targets with a
 * quote and a position. Both selectors count Unicode code points of the article's text, which the first annotation ties to the page.
 * People are left out: news names suspects and victims, and what names them is not handed on.
 */
import { createHash } from 'node:crypto';
import type { Evidence, Fact, ParsedPage } from '@countermeasure/parser/parsed-page';
import { campaignTitle } from './campaign-title.ts';

const RECORDS = ['measures', 'campaigns', 'organizations', 'laws', 'systems', 'places', 'quantities', 'dates'] as const;
type Kind = (typeof RECORDS)[number];

const TYPES: Record<Kind, string> = {
  measures: 'Measure',
  campaigns: 'Campaign',
  organizations: 'Organization',
  laws: 'Law',
  systems: 'System',
  places: 'Place',
  quantities: 'Quantity',
  dates: 'Date',
};

export function pageAnnotations(page: ParsedPage, input: Uint8Array | string): object {
  const { article } = page;
  const snapshot = digestName(input);
  const text = digestName(article.text);
  const collection = `${snapshot}#annotations`;
  const items = [textAnnotation(), ...RECORDS.flatMap((kind) => page[kind].map((fact) => annotation(kind, fact)))];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label: article.title || 'Untitled page',
    generator: { type: 'Software', name: `Countermeasure parser ${page.parserVersion}` },
    total: items.length,
    first: { id: `${snapshot}#page-1`, type: 'AnnotationPage', partOf: collection, startIndex: 0, items },
  };

  /** The text that the selectors count in, and the page that it was read from. */
  function textAnnotation(): object {
    return {
      id: `${snapshot}#text`,
      type: 'Annotation',
      motivation: 'linking',
      body: {
        id: text,
        type: 'TextualBody',
        value: article.text,
        format: 'text/plain',
        language: article.language,
        purpose: 'linking',
      },
      target: article.url !== undefined && URL.canParse(article.url) ? article.url : snapshot,
    };
  }

  function annotation(kind: Kind, fact: ParsedPage[Kind][number]): object {
    const targets = fact.evidence.map((evidence) => target(evidence));
    return {
      id: `${snapshot}#${fact.id}`,
      type: 'Annotation',
      motivation: kind === 'measures' ? 'describing' : 'identifying',
      body: bodies(kind, fact),
      target: targets.length === 1 ? targets[0] : targets,
    };
  }

  function bodies(kind: Kind, fact: ParsedPage[Kind][number]): object[] {
    const words = (value: string, purpose: string, language?: string) => ({
      type: 'TextualBody',
      value,
      format: 'text/plain',
      purpose,
      ...(language === undefined ? {} : { language }),
    });
    return [
      words(TYPES[kind], 'classifying', 'en'),
      words(nameOf(fact), kind === 'measures' ? 'describing' : 'identifying', article.language),
      ...tagsOf(fact).map(([tag, language]) => words(tag, 'tagging', language)),
    ];
  }

  function target({ start, end, exact, prefix, suffix }: Evidence): object {
    return {
      type: 'SpecificResource',
      source: text,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    };
  }
}

/** A name that says what it names by its SHA-256 (RFC 6920), so that equal bytes have equal names everywhere. */
function digestName(content: Uint8Array | string): string {
  return `ni:///sha-256;${createHash('sha256').update(content).digest('base64url')}`;
}

function nameOf(fact: ParsedPage[Kind][number]): string {
  if ('label' in fact) return fact.label;
  if ('head' in fact) return campaignTitle(fact);
  if ('name' in fact) return fact.name;
  return 'unit' in fact ? `${fact.value} ${fact.unit}`.trim() : fact.value;
}

/** What a record is, in the words of its own vocabulary, each with its language. */
function tagsOf(fact: Fact & object): [tag: string, language: string][] {
  const { modality, functions, kind, code, precision } = fact as Record<string, unknown>;
  const english = [modality, kind, precision, code].filter((tag): tag is string => typeof tag === 'string');
  const chinese = Array.isArray(functions) ? (functions as string[]) : [];
  return [
    ...english.map((tag): [string, string] => [tag, 'en']),
    ...chinese.map((tag): [string, string] => [tag, 'zh-Hans']),
  ];
}
