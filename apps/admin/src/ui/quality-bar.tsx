/** How far a text can be trusted, 0 to 100: the number, and a bar for comparing rows at a glance. */
export function QualityBar({ score }: { score: number }) {
  const tone = score >= 80 ? '' : score >= 50 ? ' mid' : ' bad';
  return (
    <span className={`quality${tone}`}>
      <b className="num">{score}</b>
      <i aria-hidden="true">
        <u style={{ width: `${score}%` }} />
      </i>
    </span>
  );
}
