/** A Chinese headline: it may break between its halves, which a space parts, before it breaks inside one. */
import { Fragment } from 'react';

export function TitleText({ text }: { text: string }) {
  return text
    .split(/\s+/u)
    .filter(Boolean)
    .map((part, at) => (
      <Fragment key={part}>
        {at > 0 && ' '}
        <span className="title-part">{part}</span>
      </Fragment>
    ));
}
