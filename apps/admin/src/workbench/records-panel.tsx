/** The right half of the workbench: everything found, by kind; the current record opened. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { listKindLabel, modalityLabel } from '../i18n/labels.ts';
import { Keys } from '../keys/keys.tsx';
import { FunctionCells } from '../ui/function-cells.tsx';
import { StateDot } from '../ui/state-dot.tsx';
import { StatePanel } from '../ui/states.tsx';
import { Ref } from './card-fields.tsx';
import {
  countDecided,
  KIND_OF_TAB,
  REVIEW_TAB_ORDER,
  type ReviewItem,
  type ReviewTab,
  type WorkbenchArticle,
} from './review-items.ts';

type RecordsPanelProps = {
  article: WorkbenchArticle;
  items: readonly ReviewItem[];
  tab: ReviewTab;
  currentId: string | null;
  mayEdit: boolean;
  onTab: (tab: ReviewTab) => void;
  onItem: (id: string) => void;
  onAcceptAll: (listId: string | null) => void;
  /** The opened record: its card, or the form while it is edited. */
  opened: ReactNode;
};

function Row({ item, article, onItem }: { item: ReviewItem; article: WorkbenchArticle; onItem: (id: string) => void }) {
  const measure = item.tab === 'measures' ? article.measures.find(({ id }) => id === item.id) : undefined;
  const tagged =
    item.type === 'tag'
      ? article.measures.find(({ taggings }) => taggings.some(({ id }) => id === item.id))
      : undefined;
  const mentions = item.evidence.length;
  return (
    <button type="button" className={`mrow ${item.state}`} onClick={() => onItem(item.id)} data-record={item.id}>
      <StateDot state={item.state} />
      {measure?.enumerator && (
        <span className="en song" lang="zh">
          {measure.enumerator}
        </span>
      )}
      <span className="lb song" lang="zh">
        {item.label}
      </span>
      <span className="refs">
        {measure?.campaigns.map(({ id, displayLabel }) => (
          <Ref key={id} kind="campaign">
            {displayLabel}
          </Ref>
        ))}
        {measure?.systems.map(({ id, displayLabel }) => (
          <Ref key={id} kind="system">
            {displayLabel}
          </Ref>
        ))}
        {measure?.legalInstruments.map(({ id, displayLabel }) => (
          <Ref key={id} kind="law">
            {displayLabel}
          </Ref>
        ))}
        {tagged && (
          <span className="muted song ref-plain" lang="zh">
            {tagged.label}
          </span>
        )}
      </span>
      {measure ? (
        <>
          <FunctionCells taggings={measure.taggings} />
          <span className="cf num">{measure.confidence}</span>
        </>
      ) : (
        mentions > 1 && <span className="cf num">×{mentions}</span>
      )}
    </button>
  );
}

function ListHeader({
  article,
  listId,
  waiting,
  mayEdit,
  onAcceptAll,
}: {
  article: WorkbenchArticle;
  listId: string;
  waiting: number;
  mayEdit: boolean;
  onAcceptAll: () => void;
}) {
  const { i18n } = useLingui();
  const list = article.measureLists.find(({ id }) => id === listId);
  if (!list) return null;
  const modality = article.measures.find(({ list: own }) => own?.id === listId)?.modality;
  return (
    <header className="list-head">
      <h2>{i18n._(listKindLabel[list.kind])}</h2>
      <span className="muted">
        <Plural value={list.measures.length} one="# measure" other="# measures" />
      </span>
      {modality && <span className="chip">{i18n._(modalityLabel[modality])}</span>}
      {list.actor && <Ref kind="org">{list.actor.nameInText}</Ref>}
      <span className="grow" />
      {mayEdit && waiting > 0 && (
        <button type="button" className="btn quiet sm" onClick={onAcceptAll}>
          <Trans>Accept the other {waiting}</Trans> <Keys id="acceptAll" />
        </button>
      )}
    </header>
  );
}

/** Items in their lists; those without one follow under a list of their own. */
function groupByList(items: readonly ReviewItem[]): { listId: string | null; items: ReviewItem[] }[] {
  const groups: { listId: string | null; items: ReviewItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last.listId === item.listId) last.items.push(item);
    else groups.push({ listId: item.listId, items: [item] });
  }
  return groups;
}

export function RecordsPanel(props: RecordsPanelProps) {
  const { article, items, tab, currentId, mayEdit, onTab, onItem, onAcceptAll, opened } = props;
  const { t } = useLingui();
  const names: Record<ReviewTab, string> = {
    measures: t`Measures`,
    campaigns: t`Campaigns`,
    organizations: t`Bodies`,
    laws: t`Laws`,
    systems: t`Systems`,
    tags: t`Tags`,
  };
  const here = items.filter((item) => item.tab === tab);
  return (
    <aside className="recs" aria-label={t`Records`}>
      <Tabs.Root
        value={tab}
        onValueChange={(value) => onTab(REVIEW_TAB_ORDER.find((each) => each === value) ?? 'measures')}
        className="recs-tabs"
      >
        <Tabs.List className="tabs" aria-label={t`Kinds of record`}>
          {REVIEW_TAB_ORDER.map((each) => {
            const { decided, total } = countDecided(items.filter((item) => item.tab === each));
            return (
              <Tabs.Trigger key={each} value={each} className={`tab k-${KIND_OF_TAB[each]}`}>
                <i className={`kd k-${KIND_OF_TAB[each]}`} />
                {names[each]}
                <span className="num muted">
                  {decided}
                  <span>/{total}</span>
                </span>
              </Tabs.Trigger>
            );
          })}
        </Tabs.List>
        <Tabs.Content value={tab} className="rscroll" tabIndex={-1}>
          <h2 className="sr-only">{names[tab]}</h2>
          {here.length === 0 && (
            <StatePanel
              title={<Trans>None in this article</Trans>}
              text={<Trans>The parser found none, and nobody added one.</Trans>}
            />
          )}
          {groupByList(here).map((group) => {
            const waiting = group.items.filter(({ state }) => state === 'pending').length;
            return (
              <section key={group.listId ?? group.items[0]?.id} className="list">
                {group.listId && (
                  <ListHeader
                    article={article}
                    listId={group.listId}
                    waiting={waiting}
                    mayEdit={mayEdit}
                    onAcceptAll={() => onAcceptAll(group.listId)}
                  />
                )}
                {!group.listId && ((mayEdit && waiting > 1) || tab === 'measures') && (
                  <header className="list-head">
                    {tab === 'measures' && (
                      <h2>
                        <Trans>Not in a list</Trans>
                      </h2>
                    )}
                    <span className="grow" />
                    {mayEdit && waiting > 1 && (
                      <button type="button" className="btn quiet sm" onClick={() => onAcceptAll(null)}>
                        <Trans>Accept the other {waiting}</Trans> <Keys id="acceptAll" />
                      </button>
                    )}
                  </header>
                )}
                {group.items.map((item) => {
                  if (item.id === currentId) return <div key={item.id}>{opened}</div>;
                  if (item.type === 'list') {
                    return (
                      <button
                        key={item.id}
                        type="button"
                        className="lead song"
                        lang="zh"
                        onClick={() => onItem(item.id)}
                        data-record={item.id}
                      >
                        <StateDot state={item.state} />
                        <span>{item.label}</span>
                      </button>
                    );
                  }
                  return <Row key={item.id} item={item} article={article} onItem={onItem} />;
                })}
              </section>
            );
          })}
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
}
