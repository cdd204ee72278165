/** Names of sites and outlets, told by their endings. */
import { SITE_ENDINGS } from '../tables/article.zh.ts';

const SITE = new RegExp(`^[•·\\s]*[^\\s，。；：！？“”《》]{1,20}(?:${SITE_ENDINGS})$`);

/** Looks like the name of a site or outlet: 东江新闻网, •中国台湾网移动版. */
export const isSiteName = (text: string) => text.length <= 24 && SITE.test(text);
