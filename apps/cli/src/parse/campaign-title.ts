/** A campaign as it is written: `“断卡”行动`; where the name ends in its own head (网络安全宣传周), the head is not said twice. */
import type { Campaign } from '@countermeasure/parser/parsed-page';

export function campaignTitle({ name, head }: Pick<Campaign, 'name' | 'head'>): string {
  return name.endsWith(head) ? `“${name}”` : `“${name}”${head}`;
}
