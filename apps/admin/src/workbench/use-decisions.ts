/**
 * Deciding: the verdict shows at once, the cursor goes on, the server follows. A second command on a span waits until
 * the first has answered, since only the answer tells the version it may name.
 */
import { useLingui } from '@lingui/react/macro';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useClient, useMutation } from 'urql';
import { RecentActionsDocument, ReviewEvidenceDocument, type ReviewVerdict, UndoDocument } from '../gql/graphql.ts';
import { outcomeOf } from '../graphql/outcome.ts';
import { useNotice } from '../ui/notice.tsx';
import { addDecision, type Decision } from './decisions.ts';
import type { ReviewItem, WorkbenchArticle } from './review-items.ts';

export type Decisions = {
  recent: readonly Decision[];
  /** Decides the given spans and tags, wherever they belong. */
  decide(item: Pick<ReviewItem, 'id' | 'label'>, ids: readonly string[], verdict: ReviewVerdict): void;
  record(decision: Omit<Decision, 'key' | 'seconds'>): void;
  undo(): Promise<void>;
};

const SHOWN_VERDICT = { ACCEPTED: 'accepted', REJECTED: 'rejected', PENDING: 'pending' } as const;

export function useDecisions(
  article: WorkbenchArticle,
  currentSince: { readonly current: number },
  refetch: () => void,
  onUndone: (itemId: string) => void,
): Decisions {
  const { t } = useLingui();
  const notice = useNotice();
  const client = useClient();
  const [, review] = useMutation(ReviewEvidenceDocument);
  const [, undoAction] = useMutation(UndoDocument);
  const [recent, setRecent] = useState<Decision[]>([]);
  const nextKey = useRef(0);
  const inFlight = useRef(new Map<string, Promise<unknown>>());

  const versions = useMemo(() => {
    const spans = [...article.evidence, ...article.taggings, ...article.measures.flatMap(({ taggings }) => taggings)];
    return new Map(spans.map(({ id, version }) => [id, version]));
  }, [article]);
  const latest = useRef(versions);
  latest.current = versions;

  const record = useCallback(
    (decision: Omit<Decision, 'key' | 'seconds'>) => {
      const seconds = (performance.now() - currentSince.current) / 1000;
      const key = nextKey.current++;
      setRecent((before) => addDecision(before, { ...decision, key, seconds }));
      return key;
    },
    [currentSince],
  );

  const send = useCallback(
    async (item: Pick<ReviewItem, 'id' | 'label'>, ids: readonly string[], verdict: ReviewVerdict, key: number) => {
      const before = [...new Set(ids.flatMap((id) => inFlight.current.get(id) ?? []))];
      if (before.length > 0) await Promise.allSettled(before);
      const items = ids.map((id) => ({ id, expectedVersion: latest.current.get(id) ?? 0 }));
      const { data, error } = await review({ input: { items, verdict } });
      const outcome = outcomeOf(data?.reviewEvidence, error);
      if (!outcome.ok) {
        setRecent((all) => all.filter((each) => each.key !== key));
        notice({ tone: 'refused', text: t`${item.label}: not saved. ${outcome.reason}` });
        return;
      }
      const actionId = outcome.value.action?.id ?? null;
      setRecent((all) => all.map((each) => (each.key === key ? { ...each, actionId } : each)));
      if (outcome.refusals.length > 0) {
        notice({
          tone: 'refused',
          text: t`${item.label}: part of it was left as it was. ${outcome.refusals.join(' ')}`,
        });
        refetch();
      }
    },
    [review, notice, refetch, t],
  );

  const decide = useCallback(
    (item: Pick<ReviewItem, 'id' | 'label'>, ids: readonly string[], verdict: ReviewVerdict) => {
      if (ids.length === 0) return;
      const key = record({ actionId: null, itemId: item.id, label: item.label, verdict: SHOWN_VERDICT[verdict] });
      const sent = send(item, ids, verdict, key).finally(() => {
        for (const id of ids) if (inFlight.current.get(id) === sent) inFlight.current.delete(id);
      });
      for (const id of ids) inFlight.current.set(id, sent);
    },
    [record, send],
  );

  /** The newest action that can be undone: of this visit, else of the person's history. */
  const lastAction = useCallback(async (): Promise<{ id: string; itemId: string | null } | null> => {
    await Promise.allSettled(inFlight.current.values());
    const answer = await client.query(RecentActionsDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    const action = answer.data?.actions.nodes.find(
      ({ command, undoneAt, undoBlockedBy }) => command !== 'undo' && !undoneAt && !undoBlockedBy,
    );
    if (!action) return null;
    return { id: action.id, itemId: null };
  }, [client]);

  const undo = useCallback(async () => {
    const last = await lastAction();
    if (!last) {
      notice({ tone: 'refused', text: t`There is nothing to undo.` });
      return;
    }
    const { data, error } = await undoAction({ input: { actionId: last.id } });
    const outcome = outcomeOf(data?.undo, error);
    if (!outcome.ok) {
      notice({ tone: 'refused', text: t`Not undone. ${outcome.reason}` });
      return;
    }
    const summary = outcome.value.undone.summary;
    setRecent((all) => {
      const undone = all.find(({ actionId }) => actionId === last.id);
      if (undone) onUndone(undone.itemId);
      return all.filter((each) => each !== undone);
    });
    notice({ tone: 'done', text: t`Undone: ${summary}` });
    refetch();
  }, [lastAction, undoAction, notice, refetch, onUndone, t]);

  return { recent, decide, record, undo };
}
