/** What a paragraph has said so far, for the clauses to come: who acts, whether orders, plans or advice are being told. */
import type { ClauseSign, ClauseState } from './clause-cue.ts';
import type { ClauseOpening } from './clause-opening.ts';

/** Nothing said yet: the state at the beginning of a paragraph. */
export const freshState = (): ClauseState => ({
  ordered: false,
  demanded: false,
  acted: false,
  planned: false,
  advised: false,
  announced: false,
  launched: false,
  subject: 'NONE',
});

/** What goes on in the next sentence of a paragraph: 通知提出，要…。要…. */
export const nextSentence = ({ acted, subject, ordered, advised, launched }: ClauseState): ClauseState => ({
  ...freshState(),
  acted,
  subject,
  ordered,
  advised,
  launched,
});

/** Takes note of a clause that opens no measure. */
export function noteSign(state: ClauseState, sign: ClauseSign | undefined, opening: ClauseOpening): void {
  // What somebody says for an authority orders when he says 要.
  state.ordered ||= sign === 'order' || sign === 'demand' || (sign === 'speech' && opening.subject === 'AUTHORITY');
  state.demanded ||= sign === 'demand';
  state.announced ||= sign === 'announcement';
  if (sign !== undefined) state.advised = sign === 'advice';
  if (sign === 'advice') state.ordered = state.demanded = false;
  rememberSubject(state, opening, sign === 'speech');
}

/** A clause that begins with its act goes on about who acted before; a speaker is remembered as well. */
export function rememberSubject(state: ClauseState, { subject, empty }: ClauseOpening, speech: boolean): void {
  if (empty || subject === 'NONE') return;
  state.subject = subject === 'AUTHORITY' || speech ? 'AUTHORITY' : subject;
}
