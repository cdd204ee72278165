/** A look at a queue item without leaving the queue. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { QueuePeekDocument, type QueuePeekQuery } from '../gql/graphql.ts';
import { formatFuzzyDate } from '../i18n/format.ts';
import { Keys } from '../keys/keys.tsx';
import { EnglishDetail } from '../ui/english-detail.tsx';
import { FunctionCells } from '../ui/function-cells.tsx';
import { QualityReasons } from '../ui/quality-reasons.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { StateDot } from '../ui/state-dot.tsx';
import { Skeleton } from '../ui/states.tsx';
import { TitleText } from '../ui/title-text.tsx';
import type { QueueEntry } from './queue-item.ts';

type PeekArticle = NonNullable<QueuePeekQuery['article']>;

const LEAD_LENGTH = 110;

function leadOf(article: PeekArticle): string {
  const first = article.paragraphs.find(({ kind }) => kind === 'BODY') ?? article.paragraphs[0];
  if (!first) return '';
  const chars = Array.from(article.text).slice(first.start, first.end);
  return chars.length > LEAD_LENGTH ? `${chars.slice(0, LEAD_LENGTH).join('')}……` : chars.join('');
}

/** A measure is decided once its text and its tags are. */
function measureState(article: PeekArticle, measure: PeekArticle['measures'][number]) {
  const spans = [...article.evidence.filter(({ subject }) => subject.id === measure.id), ...measure.taggings];
  return spans.some(({ verdict }) => verdict === 'PENDING') ? 'pending' : 'accepted';
}

function ArticlePeek({ id }: { id: string }) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: QueuePeekDocument, variables: { id } });
  const article = data?.article;
  if (!article) return <Skeleton />;
  const { score, reasons } = article.quality;
  const waiting = article.measures.filter((measure) => measureState(article, measure) === 'pending').length;
  const spans = article.evidence.filter(({ verdict }) => verdict === 'PENDING').length;
  const tags = [...article.taggings, ...article.measures.flatMap(({ taggings }) => taggings)].filter(
    ({ verdict }) => verdict === 'PENDING',
  ).length;
  const needs = [
    [t`Measures`, waiting],
    [t`Spans`, spans],
    [t`Tags`, tags],
  ] as const;
  return (
    <>
      {article.kicker && (
        <p className="kick song" lang={article.language}>
          {article.kicker}
        </p>
      )}
      <h2 className="song" lang={article.language}>
        <TitleText text={article.title} />
      </h2>
      <p className="muted peek-meta" lang="zh">
        {article.originalPublisher ?? article.site} {formatFuzzyDate(article.publishedAt)}
      </p>
      <p className="song peek-lead" lang={article.language}>
        {leadOf(article)}
      </p>
      <section>
        <h3>
          <Trans>Waits for you</Trans>
        </h3>
        <ul className="need">
          {needs.map(([name, count]) => (
            <li key={name}>
              <span>{name}</span>
              <b className="num">{count}</b>
            </li>
          ))}
        </ul>
      </section>
      {article.measures.length > 0 && (
        <section>
          <h3>
            <Trans>Measures in it</Trans>
          </h3>
          <ol className="ms">
            {article.measures.map((measure) => (
              <li key={measure.id}>
                <StateDot state={measureState(article, measure)} />
                <span className="song muted" lang="zh">
                  {measure.enumerator}
                </span>
                <span className="song ms-label" lang="zh">
                  {measure.label}
                </span>
                <FunctionCells taggings={measure.taggings} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {reasons.length > 0 && (
        <section>
          <h3>
            <Trans>Why quality is {score}</Trans>
          </h3>
          <QualityReasons reasons={reasons} />
        </section>
      )}
    </>
  );
}

type PeekPanelProps = { item: QueueEntry; row: number; onOpen: () => void; onClose: () => void };

export function PeekPanel({ item, row, onOpen, onClose }: PeekPanelProps) {
  const { t } = useLingui();
  const { node } = item;
  return (
    <aside className="peek" aria-label={t`A look at row ${row}`}>
      <div className="peek-head">
        <span className="muted num">{t`Row ${row}`}</span>
        <span className="grow" />
        <button type="button" className="btn quiet sm" onClick={onClose}>
          <Trans>Close</Trans> <Keys id="peek" />
        </button>
      </div>
      <ScrollRegion className="peek-body" label={item.label}>
        {node.__typename === 'Article' ? (
          <ArticlePeek key={node.id} id={node.id} />
        ) : (
          <>
            <h2 className="song" lang="zh">
              {item.label}
            </h2>
            {node.__typename === 'IngestItem' && (
              <>
                <p className="soft">
                  <Trans>Tried {node.attempts} times.</Trans>
                </p>
                {node.reason && <EnglishDetail>{node.reason}</EnglishDetail>}
              </>
            )}
            {node.__typename === 'Edition' && (
              <p className="soft">
                <Trans>
                  Edition {node.number}, submitted by {node.submittedBy?.name}
                </Trans>
              </p>
            )}
          </>
        )}
      </ScrollRegion>
      <footer>
        <button type="button" className="btn primary" onClick={onOpen}>
          <Trans>Open</Trans> <Keys id="open" />
        </button>
      </footer>
    </aside>
  );
}
