/** The article's head: kicker, title, where it is from, how good the text is, and the switches of this side. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Popover } from 'radix-ui';
import { useEffect } from 'react';
import { formatFuzzyDate } from '../i18n/format.ts';
import { ariaKeys, Keys } from '../keys/keys.tsx';
import { QualityReasons } from '../ui/quality-reasons.tsx';
import { useStored } from '../ui/stored.ts';
import { TitleText } from '../ui/title-text.tsx';
import type { WorkbenchArticle } from '../workbench/review-items.ts';

type ArticleHeaderProps = {
  article: WorkbenchArticle;
  repairs: boolean;
  onRepairs: () => void;
  snapshot: boolean;
  onSnapshot: () => void;
};

function Quality({ quality }: { quality: WorkbenchArticle['quality'] }) {
  const { t } = useLingui();
  const tone = quality.score >= 80 ? '' : quality.score >= 50 ? ' warn' : ' red';
  const score = quality.score;
  return (
    <Popover.Root>
      <Popover.Trigger className={`chip${tone}`} aria-label={t`Text quality ${score}: why`}>
        <Trans>Quality {score}</Trans>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="pop" sideOffset={6} align="start">
          <h3>
            <Trans>What lowered it</Trans>
          </h3>
          {quality.reasons.length === 0 ? (
            <p className="muted">
              <Trans>Nothing</Trans>
            </p>
          ) : (
            <QualityReasons reasons={quality.reasons} />
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function FaceSwitch() {
  const { t } = useLingui();
  const [face, setFace] = useStored<'song' | 'hei'>('face', 'song');
  useEffect(() => {
    document.documentElement.dataset.face = face;
  }, [face]);
  return (
    <button
      type="button"
      className="view song"
      lang="zh-CN"
      aria-label={face === 'song' ? t`Set the article in a sans face` : t`Set the article in a serif face`}
      onClick={() => setFace(face === 'song' ? 'hei' : 'song')}
    >
      {face === 'song' ? '宋' : '黑'}
    </button>
  );
}

export function ArticleHeader({ article, repairs, onRepairs, snapshot, onSnapshot }: ArticleHeaderProps) {
  const { title, kicker, byline, language } = article;
  const people = byline.map(({ name, role }) => (role ? `${role} ${name}` : name)).join('　');
  return (
    <header className="ahead">
      {kicker && (
        <p className="kicker song" lang={language}>
          {kicker}
        </p>
      )}
      <h1 className="song" lang={language}>
        <TitleText text={title} />
      </h1>
      <div className="meta">
        <span lang="zh">{article.originalPublisher ?? article.site}</span>
        <span className="num">{formatFuzzyDate(article.publishedAt)}</span>
        {people && (
          <span className="meta-people" lang="zh">
            {people}
          </span>
        )}
        <Quality quality={article.quality} />
        <span className="grow" />
        <div className="views">
          <button
            type="button"
            className="view"
            aria-pressed={repairs}
            aria-keyshortcuts={ariaKeys('repairs')}
            onClick={onRepairs}
          >
            <Trans>Repairs</Trans>
            <Keys id="repairs" />
          </button>
          <button
            type="button"
            className="view"
            aria-pressed={snapshot}
            aria-keyshortcuts={ariaKeys('snapshot')}
            onClick={onSnapshot}
          >
            <Trans>As it came</Trans>
            <Keys id="snapshot" />
          </button>
          <FaceSwitch />
        </div>
      </div>
    </header>
  );
}
