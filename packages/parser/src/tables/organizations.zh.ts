/** Every body that the tables list, by each of its names, and the short names that stand for several (written by hand from news). */
import type { OrganizationKind } from '../parsed-page.ts';
import { CENTRAL_ORGANS } from './central-organs.zh.ts';
import { COMPANIES_AND_MEDIA } from './companies-and-media.zh.ts';
import { REGIONAL_ORGANS } from './regional-organs.zh.ts';

/** `id` is the body's full name. */
export type TableBody = { id: string; kind: OrganizationKind };

/** Each name of each body of the three tables. */
export const ORGANIZATION_NAMES: [string, TableBody][] = [CENTRAL_ORGANS, REGIONAL_ORGANS, COMPANIES_AND_MEDIA]
  .flatMap((table) => Object.entries(table) as [OrganizationKind, string][])
  .flatMap(([kind, lines]) =>
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const names = line.split('|');
        const id = names[0] as string;
        return names.map((name): [string, TableBody] => [name, { id, kind }]);
      }),
  );

/** Short names that stand for several bodies at once. */
export const JOINT_NAMES: [string, string[]][] = [
  ['两高一部', ['最高人民法院', '最高人民检察院', '公安部']],
  ['两高两部', ['最高人民法院', '最高人民检察院', '公安部', '司法部']],
  ['两高', ['最高人民法院', '最高人民检察院']],
  ['两办', ['中共中央办公厅', '国务院办公厅']],
  ['一行两会', ['中国人民银行', '中国银行保险监督管理委员会', '中国证券监督管理委员会']],
  ['一行两局一会', ['中国人民银行', '国家金融监督管理总局', '国家外汇管理局', '中国证券监督管理委员会']],
];
