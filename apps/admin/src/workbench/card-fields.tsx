/** The rows of a record card: a field's name, its values, the words they rest on, and the state of each. */
import { createContext, type ReactNode, useContext } from 'react';
import type { EvidenceVerdict, ReviewVerdict } from '../gql/graphql.ts';
import type { Evidence, Kind } from './review-items.ts';
import { VerdictMenu } from './verdict-menu.tsx';

export type CardActions = {
  text: readonly string[];
  mayEdit: boolean;
  onVerdict: (ids: readonly string[], verdict: ReviewVerdict, name: string) => void;
  onPlace: (start: number) => void;
};

export const CardContext = createContext<CardActions | null>(null);

function useCard(): CardActions {
  const card = useContext(CardContext);
  if (!card) throw new Error('useCard needs a card above it');
  return card;
}

const CONTEXT = 9;

/** A quotation with a little of what stands round it; a click shows its place. */
function Quote({ evidence }: { evidence: Pick<Evidence, 'start' | 'end' | 'exact'> }) {
  const { text, onPlace } = useCard();
  const { start, end, exact } = evidence;
  const line = (part: readonly string[]) => part.join('').split('\n');
  const before = line(text.slice(Math.max(0, start - CONTEXT), start)).at(-1);
  const after = line(text.slice(end, end + CONTEXT))[0];
  return (
    <button type="button" className="quote song" lang="zh" onClick={() => onPlace(start)}>
      {before}
      <u>{exact}</u>
      {after}
    </button>
  );
}

/** One value with its evidence. `ids` are the spans and tags its dot decides. */
export type FieldValue = {
  key: string;
  value: ReactNode;
  name: string;
  verdict: EvidenceVerdict | null;
  ids: readonly string[];
  evidence?: Pick<Evidence, 'start' | 'end' | 'exact'> | undefined;
};

export type CardField = { key: string; label: string; values: FieldValue[]; empty?: ReactNode };

export function Field({ field }: { field: CardField }) {
  const { mayEdit, onVerdict } = useCard();
  return (
    <div className="f">
      <dt>{field.label}</dt>
      <dd>
        {field.values.length === 0 && <span className="muted">{field.empty}</span>}
        {field.values.map(({ key, value, name, verdict, ids, evidence }) => (
          <div key={key} className={`fv ${verdict === 'REJECTED' ? 'struck' : ''}`}>
            <span className="val">{value}</span>
            {evidence && <Quote evidence={evidence} />}
            <span className="grow" />
            {verdict && (
              <VerdictMenu
                verdict={verdict}
                name={name}
                disabled={!mayEdit || ids.length === 0}
                onVerdict={(next) => onVerdict(ids, next, name)}
              />
            )}
          </div>
        ))}
      </dd>
    </div>
  );
}

/** Undecided fields first: what is loud is what is left. */
export const undecidedFirst = (fields: readonly CardField[]): CardField[] => {
  const isOpen = ({ values }: CardField) => values.some(({ verdict }) => verdict === 'PENDING');
  return [...fields.filter(isOpen), ...fields.filter((field) => !isOpen(field))];
};

export function Ref({ kind, children }: { kind: Kind; children: ReactNode }) {
  return (
    <span className={`ref k-${kind}`} lang="zh">
      {children}
    </span>
  );
}
