/** A clean page with its names and figures swapped for invented ones, so that no page's own words can have been learned. */

/** Names on the pages, and invented ones of the same sort. Longer names stand first. */
const SWAPS: readonly [RegExp, string][] = [
  [/云剑/g, '铁帚'],
  [/长城/g, '磐石'],
  [/断卡/g, '清源'],
  [/清风/g, '澄湖'],
  [/公安部/g, '应急管理部'],
  [/国家网信办/g, '国家数据局'],
  [/中国人民银行/g, '国家金融监督管理总局'],
  [/最高人民检察院/g, '司法部'],
  [/经济参考报/g, '南湾商报'],
  [/东江/g, '梧溪'],
  [/求职者/g, '投保人'],
  [/招聘/g, '投资'],
  [/农资/g, '渔具'],
  [/(\d)(?=\d)/g, '7'],
];

export function swapNames(text: string): string {
  return SWAPS.reduce((result, [name, other]) => result.replace(name, other), text);
}
