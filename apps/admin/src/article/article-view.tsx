/** The left half of the workbench: the article as a printed sheet, or the page as it came. */
import { useLingui } from '@lingui/react/macro';
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import type { ItemState, ReviewItem, WorkbenchArticle } from '../workbench/review-items.ts';
import { KIND_OF_TAB } from '../workbench/review-items.ts';
import { ArticleHeader } from './article-header.tsx';
import type { TextMark } from './article-marks.ts';
import { type ArticleModel, currentMarks } from './article-model.ts';
import { Minimap } from './minimap.tsx';
import { Paragraph } from './paragraph.tsx';
import { SnapshotView } from './snapshot-view.tsx';

type ArticleViewProps = {
  article: WorkbenchArticle;
  model: ArticleModel;
  current: ReviewItem | null;
  states: ReadonlyMap<string, ItemState>;
  repairs: boolean;
  onRepairs: () => void;
  snapshot: boolean;
  onSnapshot: () => void;
  onPick: (recordId: string) => void;
  scroller: RefObject<HTMLElement | null>;
};

const NO_MARKS: readonly TextMark[] = [];

/** Clicks on evidence, heard once for the whole sheet; a click that ends a selection is no pick. */
function usePicks(scroller: RefObject<HTMLElement | null>, snapshot: boolean, onPick: (recordId: string) => void) {
  useEffect(() => {
    const element = scroller.current;
    if (!element || snapshot) return;
    const pick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('button') || getSelection()?.isCollapsed === false)
        return;
      const subject = event.target.closest<HTMLElement>('[data-subject]')?.dataset.subject;
      if (subject) onPick(subject);
    };
    element.addEventListener('click', pick);
    return () => element.removeEventListener('click', pick);
  }, [scroller, snapshot, onPick]);
}

export function ArticleView(props: ArticleViewProps) {
  const { article, model, current, states, repairs, onRepairs, snapshot, onSnapshot, onPick, scroller } = props;
  const { t } = useLingui();
  const [script, setScript] = useState(false);
  const onScript = useCallback(() => setScript((shown) => !shown), []);
  usePicks(scroller, snapshot, onPick);

  const extra = useMemo(
    () => (current ? currentMarks(current.evidence, current.anchor, KIND_OF_TAB[current.tab]) : NO_MARKS),
    [current],
  );
  const currentId = current?.id ?? null;

  return (
    <main className="art" id="room" aria-label={t`Article`}>
      <ArticleHeader
        article={article}
        repairs={repairs}
        onRepairs={onRepairs}
        snapshot={snapshot}
        onSnapshot={onSnapshot}
      />
      <ScrollRegion className="ascroll" ref={scroller} label={snapshot ? t`The page as it came` : t`Text`}>
        {snapshot ? (
          <SnapshotView articleId={article.id} />
        ) : (
          <div className="col">
            {model.paragraphs.map((paragraph) => {
              const here = extra.filter((mark) => mark.start < paragraph.end && paragraph.start < mark.end);
              const isCurrent =
                here.length > 0 ||
                paragraph.rail?.subject === currentId ||
                paragraph.marks.some(({ subject }) => subject === currentId);
              return (
                <Paragraph
                  key={paragraph.index}
                  model={paragraph}
                  text={model.text}
                  current={isCurrent ? currentId : null}
                  extraMarks={here.length > 0 ? here : NO_MARKS}
                  railState={paragraph.rail ? (states.get(paragraph.rail.subject) ?? null) : null}
                  repairs={repairs}
                  script={script}
                  onScript={onScript}
                  language={article.language}
                />
              );
            })}
          </div>
        )}
      </ScrollRegion>
      {!snapshot && <Minimap model={model} states={states} current={currentId} scroller={scroller} />}
    </main>
  );
}
