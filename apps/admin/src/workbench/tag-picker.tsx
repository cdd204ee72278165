/** Putting tags on a record: type, move with the arrows, Enter puts on or takes off. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { type ConceptPartsFragment, ConceptsDocument, type ReviewVerdict, TagRecordsDocument } from '../gql/graphql.ts';
import { outcomeOf } from '../graphql/outcome.ts';
import { pickName } from '../i18n/format.ts';
import { Modal } from '../ui/modal.tsx';
import { useNotice } from '../ui/notice.tsx';
import { QueryError, Skeleton } from '../ui/states.tsx';
import type { Tagging } from './review-items.ts';

type TagPickerProps = {
  record: { id: string; version: number; label: string };
  taggings: readonly Tagging[];
  onVerdict: (taggingId: string, verdict: ReviewVerdict, label: string) => void;
  onTagged: () => void;
  onClose: () => void;
};

const isOn = (tagging: Tagging | undefined) => tagging?.verdict === 'ACCEPTED' || tagging?.verdict === 'EDITED';

function bySchemes(concepts: readonly ConceptPartsFragment[]): [string, ConceptPartsFragment[]][] {
  const groups = new Map<string, ConceptPartsFragment[]>();
  for (const concept of concepts) groups.set(concept.scheme.id, [...(groups.get(concept.scheme.id) ?? []), concept]);
  return [...groups];
}

export function TagPicker({ record, taggings, onVerdict, onTagged, onClose }: TagPickerProps) {
  const { t, i18n } = useLingui();
  const notice = useNotice();
  const listId = useId();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const [{ data, error, fetching }, retry] = useQuery({
    query: ConceptsDocument,
    variables: { search: search.trim() || null },
  });
  const [, tagRecords] = useMutation(TagRecordsDocument);

  const groups = bySchemes(data?.concepts.nodes ?? []);
  const concepts = groups.flatMap(([, each]) => each);
  const active = concepts[Math.min(at, concepts.length - 1)];
  const taggingOf = (concept: ConceptPartsFragment) => taggings.find((each) => each.concept.id === concept.id);
  const name = (concept: ConceptPartsFragment) => pickName(concept.prefLabels, i18n.locale) || concept.code;

  const toggle = async (concept: ConceptPartsFragment) => {
    const tagging = taggingOf(concept);
    if (tagging) {
      onVerdict(tagging.id, isOn(tagging) ? 'REJECTED' : 'ACCEPTED', name(concept));
      return;
    }
    const answer = await tagRecords({
      input: { records: [{ id: record.id, expectedVersion: record.version }], conceptIds: [concept.id] },
    });
    const outcome = outcomeOf(answer.data?.tagRecords, answer.error);
    const reasons = outcome.ok ? outcome.refusals.join(' ') : outcome.reason;
    if (reasons) notice({ tone: 'refused', text: t`Not tagged. ${reasons}` });
    onTagged();
  };

  return (
    <Modal title={t`Tags`} text={<span lang="zh">{record.label}</span>} onClose={onClose} focus="input">
      <input
        className="input"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
        aria-label={t`Find a tag`}
        placeholder={t`Find a tag`}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, concepts.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          else if (event.key === 'Enter' && active) void toggle(active);
          else return;
          event.preventDefault();
        }}
      />
      {error && <QueryError error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Skeleton rows={5} />}
      {data && concepts.length === 0 && (
        <p className="muted pad">
          <Trans>No tag has this name.</Trans>
        </p>
      )}
      <div className="tag-list" id={listId} role="listbox" aria-label={t`Tags`} aria-multiselectable="true">
        {groups.map(([schemeId, members]) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div
            key={schemeId}
            role="group"
            aria-label={members[0] ? pickName(members[0].scheme.prefLabels, i18n.locale) : ''}
          >
            <span className="tag-scheme" aria-hidden="true">
              {members[0] && pickName(members[0].scheme.prefLabels, i18n.locale)}
            </span>
            {members.map((concept) => {
              const tagging = taggingOf(concept);
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the active option
                // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are handled by the combobox
                <div
                  key={concept.id}
                  id={`${listId}-${concept.id}`}
                  role="option"
                  aria-selected={isOn(tagging)}
                  className={`tag-option${concept === active ? ' on' : ''}`}
                  onClick={() => void toggle(concept)}
                >
                  <span
                    className={`tick${isOn(tagging) ? ' on' : tagging?.verdict === 'PENDING' ? ' maybe' : ''}`}
                    aria-hidden="true"
                  />
                  {concept.notation && <b lang="zh">{concept.notation}</b>}
                  <span>{name(concept)}</span>
                  <span className="grow" />
                  {tagging?.verdict === 'PENDING' && (
                    <span className="muted tag-hint">
                      <Trans>suggested</Trans>
                    </span>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </Modal>
  );
}
