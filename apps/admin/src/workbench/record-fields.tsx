/** Fields of everything but measures: campaigns, organisations, laws, systems, lists, single tags. */
import { useLingui } from '@lingui/react/macro';
import { pickName } from '../i18n/format.ts';
import {
  actorRoleLabel,
  campaignKindLabel,
  campaignStatusLabel,
  lawKindLabel,
  lawStatusLabel,
  listKindLabel,
  organizationKindLabel,
  systemKindLabel,
} from '../i18n/labels.ts';
import { type CardField, type FieldValue, Ref } from './card-fields.tsx';
import type { ReviewItem, WorkbenchArticle } from './review-items.ts';

const plain = (key: string, value: React.ReactNode, name: string): FieldValue => ({
  key,
  value,
  name,
  verdict: null,
  ids: [],
});

export function useRecordFields(article: WorkbenchArticle, item: ReviewItem): CardField[] {
  const { t, i18n } = useLingui();
  const one = (key: string, label: string, value: string): CardField => ({
    key,
    label,
    values: [plain(key, value, label)],
  });
  const mentions: CardField = {
    key: 'mentions',
    label: item.type === 'list' ? t`Lead-in` : t`Named in`,
    empty: t`Not in this text`,
    values: item.evidence.map((span) => ({
      key: span.id,
      value: null,
      name: span.exact,
      verdict: span.verdict,
      ids: [span.id],
      evidence: span,
    })),
  };
  const aliases = (names: readonly { value: string }[]): CardField[] =>
    names.length === 0
      ? []
      : [
          {
            key: 'aliases',
            label: t`Also called`,
            values: names.map(({ value }) => plain(value, <span lang="zh">{value}</span>, value)),
          },
        ];

  if (item.type === 'list') {
    const list = article.measureLists.find(({ id }) => id === item.id);
    if (!list) return [mentions];
    const actor = list.actor;
    return [
      mentions,
      one('kind', t`Kind`, i18n._(listKindLabel[list.kind])),
      {
        key: 'actor',
        label: t`Actor`,
        empty: t`Not in the source`,
        values: actor
          ? [
              plain(
                'actor',
                <>
                  <Ref kind="org">{actor.nameInText}</Ref>{' '}
                  <span className="soft">{i18n._(actorRoleLabel[actor.role])}</span>
                </>,
                actor.nameInText,
              ),
            ]
          : [],
      },
    ];
  }
  if (item.type === 'tag') {
    const tagging = item.taggings[0];
    const subject = article.measures.find(({ taggings }) => taggings.some(({ id }) => id === item.id));
    if (!tagging) return [];
    return [
      one('scheme', t`Scheme`, pickName(tagging.concept.scheme.prefLabels, i18n.locale) || tagging.concept.scheme.code),
      {
        key: 'on',
        label: t`On`,
        values: [
          plain(
            'on',
            <span lang="zh" className="song">
              {subject?.label ?? article.title}
            </span>,
            '',
          ),
        ],
      },
      one('origin', t`Put there by`, tagging.origin === 'RULE' ? t`the parser` : t`a person`),
    ];
  }
  const campaign = article.campaigns.find(({ id }) => id === item.id);
  if (campaign) {
    return [
      mentions,
      one('kind', t`Kind`, i18n._(campaignKindLabel[campaign.kind])),
      one('status', t`Status`, i18n._(campaignStatusLabel[campaign.status])),
      ...aliases([...campaign.names.filter(({ language }) => !language.startsWith('zh')), ...campaign.aliases]),
    ];
  }
  const organization = article.organizations.find(({ id }) => id === item.id);
  if (organization)
    return [
      mentions,
      one('kind', t`Kind`, i18n._(organizationKindLabel[organization.kind])),
      ...aliases(organization.aliases),
    ];
  const law = article.legalInstruments.find(({ id }) => id === item.id);
  if (law) {
    return [
      mentions,
      one('kind', t`Kind`, i18n._(lawKindLabel[law.kind])),
      one('status', t`Status`, i18n._(lawStatusLabel[law.status])),
      ...aliases(law.aliases),
    ];
  }
  const system = article.systems.find(({ id }) => id === item.id);
  return system
    ? [mentions, one('kind', t`Kind`, i18n._(systemKindLabel[system.kind])), ...aliases(system.aliases)]
    : [mentions];
}
