/** Any JSON document as nested names and values, always as text. Long lists of the same kind stay readable. */
const HAN = /\p{Script=Han}/u;

function Scalar({ value }: { value: string | number | boolean | null }) {
  if (value === null) return <span className="muted">null</span>;
  if (typeof value !== 'string') return <span className="num">{String(value)}</span>;
  return HAN.test(value) ? (
    <span className="song" lang="zh">
      {value}
    </span>
  ) : (
    <span className="doc-code" title={value}>
      {value}
    </span>
  );
}

function Value({ value, depth }: { value: unknown; depth: number }) {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return <Scalar value={value} />;
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className="muted">[ ]</span>;
    return (
      <ol className="doc-list">
        {value.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items of a document have no identity but their place
          <li key={at}>
            <Value value={item} depth={depth + 1} />
          </li>
        ))}
      </ol>
    );
  }
  if (typeof value === 'object') {
    return (
      <dl className={depth === 0 ? 'doc' : 'doc nested'}>
        {Object.entries(value).map(([name, inner]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Value value={inner} depth={depth + 1} />
            </dd>
          </div>
        ))}
      </dl>
    );
  }
  return null;
}

export const DocumentView = ({ value }: { value: unknown }) => <Value value={value} depth={0} />;
