/**
 * Words by which a clause says that something was not done, is not asked or is only a rumour.
 * Provenance: written by hand from official news; simplified.
 */
import { ACT_VERBS } from './measures.zh.ts';

/** 从未要求…, 也没有启动…, 未按规定开展…, 否认将…: the act itself is denied. What the words qualify (没有许可证的) is none. */
export const DENIED_ACT = new RegExp(
  `^[^，对把将凡如若因就的]{0,24}?(?:不会|从未|从不|从来?没有?|没有|并未|并没|并不|尚未|未曾|未能|未(?=[按依经][^，。的]{0,8}(?:规定|要求|程序|批准)|启动|开展|组织|实施|推出|出台|部署|要求)|否认(?:将|曾|已|正在)?)(?!再?(?:发生|出现))[^，。的]{0,20}?(?:${ACT_VERBS}|要求|启动|开展|组织|实施|推出|出台|部署)[^，]*[，。；！？”]?$`,
);
/** … but a ban is an order, whatever it denies besides, and 没有…的 says whom it binds. */
export const STILL_BINDS = /(?<![来舍恨巴免由])不得|严禁|一律|必须|不再/;

/** 网传…, 有网民称…, 谎称…: what follows was said by nobody who acts. */
export const RUMOUR =
  /(?<!(?:针对|关于|对于|[对就])[^，。]{0,8})(?:(?:网民|网友|网络|网上|自媒体|微信群|朋友圈|短视频|账号|有人)[^，。对]{0,8}(?:称|流传|传言|谣传|传播|散布|发布|发帖)|网传|谣传|误传|盛传|疯传|讹传|谎称|谣称)(?!的)/;
/** Says of a rumour that it is none but that. */
export const REFUTES = /谣言|辟谣|不实|不属实|虚假信息|假消息|子虚乌有|并无此事|纯属虚构|无中生有|没有此事/;
/** A rumour by these words is one though nobody refutes it. */
export const PLAIN_RUMOUR = /网传|谣传|误传|盛传|疯传|讹传|谎称|谣称/;
