/** The desk: article left, records right, decisions and keys below. What each key does here is said in one place. */
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { TopBar } from '../app/top-bar.tsx';
import { buildArticleModel } from '../article/article-model.ts';
import { ArticleView } from '../article/article-view.tsx';
import { selectedSpan } from '../article/selection-span.ts';
import type { ReviewVerdict } from '../gql/graphql.ts';
import { useKeys } from '../keys/keyboard.tsx';
import { ariaKeys, Keys } from '../keys/keys.tsx';
import { useMay } from '../session/viewer.tsx';
import { EditionChip } from '../ui/edition-chip.tsx';
import { useNotice } from '../ui/notice.tsx';
import { CardContext } from './card-fields.tsx';
import { Dock } from './dock.tsx';
import { RecordCard } from './record-card.tsx';
import { RecordsPanel } from './records-panel.tsx';
import {
  acceptIds,
  buildReviewItems,
  countDecided,
  KIND_OF_TAB,
  nextPending,
  REVIEW_TAB_ORDER,
  type ReviewItem,
  rejectIds,
  type WorkbenchArticle,
} from './review-items.ts';
import { Thread } from './thread.tsx';
import { useCursor } from './use-cursor.ts';
import { useDecisions } from './use-decisions.ts';

const EditForm = lazy(() => import('./edit-form.tsx').then(({ EditForm }) => ({ default: EditForm })));
const TagPicker = lazy(() => import('./tag-picker.tsx').then(({ TagPicker }) => ({ default: TagPicker })));
const SubmitDialog = lazy(() => import('./submit-dialog.tsx').then(({ SubmitDialog }) => ({ default: SubmitDialog })));
const PublishDialog = lazy(() =>
  import('../publishing/publish-dialog.tsx').then(({ PublishDialog }) => ({ default: PublishDialog })),
);

type Open = 'edit' | 'tag' | 'submit' | 'publish' | null;

function Progress({ items }: { items: readonly ReviewItem[] }) {
  const { decided, total } = countDecided(items);
  return (
    <span className="prog">
      <span className="muted wide">
        <Trans>This article</Trans>
      </span>
      <span className="prog-bar">
        <i style={{ width: `${total === 0 ? 100 : (decided / total) * 100}%` }} />
      </span>
      <b className="num">
        {decided}
        <span className="muted">/{total}</span>
      </b>
    </span>
  );
}

export function Desk({ article, reload }: { article: WorkbenchArticle; reload: () => void }) {
  const { t } = useLingui();
  const notice = useNotice();
  const mayEdit = useMay('EDIT_RECORDS');
  const maySubmit = useMay('SUBMIT');
  const room = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const [repairs, setRepairs] = useState(false);
  const [snapshot, setSnapshot] = useState(false);
  const [open, setOpen] = useState<Open>(null);

  const items = useMemo(() => buildReviewItems(article), [article]);
  const model = useMemo(() => buildArticleModel(article), [article]);
  const states = useMemo(() => new Map(items.map(({ id, state }) => [id, state])), [items]);
  const cursor = useCursor(items, room, () => setOpen(null));
  const { current, tab } = cursor;
  const decisions = useDecisions(article, cursor.since, reload, cursor.goTo);
  const { decide } = decisions;
  const measure = current?.tab === 'measures' ? article.measures.find(({ id }) => id === current.id) : undefined;

  const decideCurrent = (verdict: 'ACCEPTED' | 'REJECTED') => {
    if (!current || !mayEdit) return;
    const ids = verdict === 'ACCEPTED' ? acceptIds(current) : rejectIds(current);
    decide(current, ids, verdict);
    const next = nextPending(items, current.id);
    if (next) cursor.goTo(next.id);
    else notice({ tone: 'done', text: t`Everything in this article is decided. Submit it with s.` });
  };

  const acceptAll = (listId: string | null) => {
    if (!mayEdit) return;
    const waiting = items.filter((item) => item.tab === tab && item.listId === listId && item.state === 'pending');
    const ids = [...new Set(waiting.flatMap(({ pendingIds }) => pendingIds))];
    if (ids.length === 0) return;
    const first = waiting[0];
    if (!first) return;
    const count = waiting.length;
    decide(
      { id: first.id, label: count === 1 ? first.label : t`${first.label} and ${count - 1} more` },
      ids,
      'ACCEPTED',
    );
    const left = items.map((item) => (waiting.includes(item) ? { ...item, state: 'accepted' as const } : item));
    const next = nextPending(left, current?.id ?? null);
    if (next) cursor.goTo(next.id);
  };

  const edit = () => {
    if (!mayEdit) return;
    if (measure) setOpen('edit');
    else
      notice({
        tone: 'refused',
        text: t`Only measures can be edited here. Reject it, or change one verdict with its dot.`,
      });
  };
  const tag = () => {
    if (mayEdit) setOpen('tag');
  };
  const turnTab = (by: 1 | -1) => {
    const at = REVIEW_TAB_ORDER.indexOf(tab);
    cursor.goToTab(REVIEW_TAB_ORDER[(at + by + REVIEW_TAB_ORDER.length) % REVIEW_TAB_ORDER.length] ?? 'measures');
  };

  useKeys(
    {
      accept: () => decideCurrent('ACCEPTED'),
      reject: () => decideCurrent('REJECTED'),
      acceptAll: () => acceptAll(current?.listId ?? null),
      edit,
      tag,
      undo: () => void decisions.undo(),
      repairs: () => setRepairs((shown) => !shown),
      snapshot: () => setSnapshot((shown) => !shown),
      next: () => cursor.step(1),
      previous: () => cursor.step(-1),
      nextTab: () => turnTab(1),
      previousTab: () => turnTab(-1),
      submit: () => maySubmit && setOpen('submit'),
      publish: () => setOpen('publish'),
      ...(snapshot ? { back: () => setSnapshot(false) } : {}),
    },
    'review',
  );

  const card = useMemo(
    () => ({
      text: model.text,
      mayEdit,
      onVerdict: (ids: readonly string[], verdict: ReviewVerdict, name: string) =>
        current && decide({ id: current.id, label: name }, ids, verdict),
      onPlace: cursor.showPlace,
    }),
    [model, mayEdit, current, decide, cursor.showPlace],
  );
  const commands = { accept: () => decideCurrent('ACCEPTED'), reject: () => decideCurrent('REJECTED'), edit, tag };
  const taggable = measure ?? {
    id: article.id,
    version: article.version,
    label: article.title,
    taggings: article.taggings,
  };
  const recordIds = [
    article,
    ...article.measures,
    ...article.campaigns,
    ...article.organizations,
    ...article.legalInstruments,
    ...article.systems,
  ]
    .map(({ id }) => id)
    .slice(0, 100);
  const selectedText = useCallback(() => {
    const root = scroller.current;
    return root ? (selectedSpan(getSelection(), root, model.text)?.text ?? '') : '';
  }, [model]);
  // Repairs make paragraphs longer: what one was looking at comes back into view, and the thread is drawn anew.
  const layout = useMemo(() => ({ article, repairs, snapshot }), [article, repairs, snapshot]);
  const anchor = useRef<number | null>(null);
  anchor.current = current?.anchor?.start ?? null;
  const shownRepairs = useRef(repairs);
  useEffect(() => {
    if (shownRepairs.current === repairs) return;
    shownRepairs.current = repairs;
    if (anchor.current !== null) cursor.showPlace(anchor.current);
  }, [repairs, cursor.showPlace]);
  const editing = open === 'edit' && measure;
  useEffect(() => {
    if (!current && items.length > 0 && items[0]) cursor.goTo(items[0].id);
  }, [current, items, cursor.goTo]);

  return (
    <>
      <TopBar
        crumbs={[
          { label: t`Articles`, to: '/articles' },
          { label: article.title, lang: article.language },
        ]}
        title={article.title}
      >
        <EditionChip draft={article.draft} live={article.live} />
        <Progress items={items} />
        {maySubmit && (
          <button
            type="button"
            className="btn sm"
            aria-keyshortcuts={ariaKeys('submit')}
            onClick={() => setOpen('submit')}
          >
            <span className="wide">
              <Trans>Submit for review</Trans>
            </span>{' '}
            <Keys id="submit" />
          </button>
        )}
      </TopBar>
      <div className="wb" ref={room}>
        <ArticleView
          article={article}
          model={model}
          current={current}
          states={states}
          repairs={repairs}
          onRepairs={() => setRepairs(!repairs)}
          snapshot={snapshot}
          onSnapshot={() => setSnapshot(!snapshot)}
          onPick={cursor.goTo}
          scroller={scroller}
        />
        <CardContext value={card}>
          <RecordsPanel
            article={article}
            items={items}
            tab={tab}
            currentId={current?.id ?? null}
            mayEdit={mayEdit}
            onTab={cursor.goToTab}
            onItem={cursor.goTo}
            onAcceptAll={acceptAll}
            opened={
              editing ? (
                <Suspense fallback={null}>
                  <EditForm
                    measure={measure}
                    articleText={article.text}
                    selectedText={selectedText}
                    onClose={() => setOpen(null)}
                    onSaved={(actionId) => {
                      setOpen(null);
                      if (actionId)
                        decisions.record({ actionId, itemId: measure.id, label: measure.label, verdict: 'edited' });
                      reload();
                    }}
                  />
                </Suspense>
              ) : (
                current && <RecordCard article={article} item={current} commands={commands} mayEdit={mayEdit} />
              )
            }
          />
        </CardContext>
        <Dock recent={decisions.recent} onItem={cursor.goTo} />
        <Thread
          room={room}
          currentId={current?.id ?? null}
          kind={current ? KIND_OF_TAB[current.tab] : 'measure'}
          drawnFor={layout}
        />
      </div>
      <Suspense fallback={null}>
        {open === 'tag' && (
          <TagPicker
            record={taggable}
            taggings={taggable.taggings}
            onVerdict={(id, verdict, label) => decide({ id: taggable.id, label }, [id], verdict)}
            onTagged={reload}
            onClose={() => setOpen(null)}
          />
        )}
        {open === 'submit' && (
          <SubmitDialog article={article} items={items} onSubmitted={reload} onClose={() => setOpen(null)} />
        )}
        {open === 'publish' && (
          <PublishDialog recordIds={recordIds} onPublished={reload} onClose={() => setOpen(null)} />
        )}
      </Suspense>
    </>
  );
}
