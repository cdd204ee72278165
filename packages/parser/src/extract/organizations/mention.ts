/** One place where an organisation is named, before mentions become records. */
import type { OrganizationKind, Span } from '../../parsed-page.ts';
import { ONE_OF_MANY } from '../../tables/organization-forms.zh.ts';
import { kindOfName } from '../organization-kind.ts';

export type OrganizationMention = Span & {
  /** Folded name without marks. */
  name: string;
  /** Mentions with one key are one body whatever name they use. */
  key: string;
  kind: OrganizationKind;
  rule: string;
  confidence: number;
  /** Key of the body whose department this is. */
  parent?: string;
  /** What the department's name adds to that body's. */
  tail?: string;
  members?: string[];
  /** Full name where the page's mention is a short one that it resolves elsewhere. */
  fullName?: string;
};

/** A body named as `text` says between `start` and `end`, its kind read from the name. */
export function namedBody(text: string, { start, end }: Span, rule: string, confidence: number): OrganizationMention {
  const name = text.slice(start, end);
  return { start, end, name, key: name, kind: kindOfName(name), rule, confidence };
}

/** 各乡镇人民政府, 该局, 某公司: one of many, or one that isn't named. */
export function isOneOfMany(text: string, start: number): boolean {
  return ONE_OF_MANY.test(text[start - 1] ?? '');
}
