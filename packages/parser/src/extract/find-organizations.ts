/**
 * Every place where an organisation is named: 公安部 (table), 公安部刑侦局 (department of a body), 云溪县林业局, 县气象局 (local
 * bodies), 海川物流研究院 (institutions), 国务院…部际联席会议, 《经济参考报》 and 东江日报记者 (media), “两高一部” (joint names).
 * Not 公安部相关部门, 各地各部门, 农业农村部门: nobody is named there. The longest name wins where rules meet.
 */
import { DIVISION, NOT_A_BODY_BEFORE } from '../tables/organization-forms.zh.ts';
import { BANK } from '../tables/organization-words.zh.ts';
import { longestMentions } from './mentions.ts';
import { centralBodies } from './organizations/central-bodies.ts';
import { departments, unnamedParents } from './organizations/departments.ts';
import { institutions, media } from './organizations/institutions.ts';
import { listedFirms } from './organizations/listed-firms.ts';
import { localBodies } from './organizations/local-bodies.ts';
import type { OrganizationMention } from './organizations/mention.ts';
import { namedFirms } from './organizations/named-firms.ts';
import { outposts } from './organizations/outposts.ts';
import { jointNames, tableBodies } from './organizations/table-bodies.ts';
import type { Reading } from './reading.ts';

/** Mentions in the order of the text, none overlapping another; groupOrganizations makes records of them. */
export function findOrganizations({ text }: Reading): OrganizationMention[] {
  const bodies = tableBodies(text);
  const local = [...localBodies(text), ...outposts(text)];
  const central = centralBodies(text);
  // 国家…委员会办公室; what stands behind a centre is its staff (反詐騙協調中心總警司).
  const others = institutions(text);
  const forms = [
    ...central.filter(({ rule }) => rule === 'central-body-form'),
    ...others.filter(({ name }) => BANK.test(name)),
  ];
  const parts = departments(text, [...bodies, ...local, ...forms]);
  return longestMentions([
    ...bodies,
    ...parts,
    // 国家税务总局云岭市税务局稽查局: a department of a department.
    ...departments(text, parts).filter(({ tail }) => tail !== undefined && DIVISION.test(tail)),
    ...unnamedParents(text),
    ...local,
    ...central,
    ...others,
    ...media(text),
    ...listedFirms(text),
    ...namedFirms(text),
    ...jointNames(text),
  ]).filter(({ end, rule }) => rule === 'media' || !NOT_A_BODY_BEFORE.test(text.slice(end, end + 2)));
}
