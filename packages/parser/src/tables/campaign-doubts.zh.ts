/**
 * What shows that a name in marks is no authority's drive: a fraudster's pretext, or what people are warned of. Provenance: written by
 * hand from how the police retell frauds and from what authorities do in their own names; simplified.
 */

/** Right before a name, in its clause: 谎称“净网”行动…, 诱骗其参加“刷单”行动, 切勿参与“…”行动. */
export const PRETEXT_BEFORE =
  /(?:谎称|诈称|假称|骗称|佯称|声称|假借|诱骗|哄骗|骗取|打着|借口|(?:不要|切勿|请勿|勿|拒绝|警惕|抵制)(?:轻信|相信|参加|参与|加入)?)[^，。；！？\n]{0,24}$/;
/** 冒充民警，以“净网”行动…: whoever pretends speaks in the next clause too. */
export const PRETENDER_BEFORE =
  /(?:冒充|假冒|伪装成|伪造)[^。；！？\n]{0,24}(?:称|告知|告诉|要求|以|让|邀请|配合)[^，。；！？\n]{0,16}$/;
/** 没有启动“清零”行动, 否认将开展…, 有网民称…将开展…: there is no such drive. */
export const DENIED_BEFORE =
  /(?:没有|从未|并未|未曾|否认)(?:将|要|正在|再|在[^，。；“”]{1,6})?(?:启动|开展|组织|部署|发起)(?:过|了|任何|所谓的?)?$|(?:网传|网民称|网友称|传言称?|谣传)[^，。；！？\n]{0,24}$/;
/** 打击冒充…: the authority is who speaks. */
export const AGAINST_PRETENDERS = /打击|整治|严打|防范|惩治|严查|针对|(?:开展|部署|启动|组织|发起)[^，。；]{0,6}$/;
/** 以“净网”行动为名. */
export const AS_PRETEXT_BEFORE = /(?:以|借|打着|用)[^，。；！？\n“”]{0,12}$/;
export const AS_PRETEXT_BEHIND =
  /^[^，。；！？\n]{0,10}(?:为名(?!的专项)|为由|为借口|为幌子|为诱饵|之名|的?名义|的?幌子|的?旗号)/;

/** Who may hold a drive: offices, the ranks they stand for, whoever acts for them, and what only they do. */
export const AUTHORITY =
  /[局厅部委署院省市县区州镇乡警税政]|公安|海关|机关|法院|检察|协会|总会|联合会|中心|支队|大队|总队|街道|社区|学校|银行|集团|全国|各地|当局|抓获|查处|查获|破获|拘捕|立案|依法|(?:持续|深入|扎实|常态化|部署|联合)(?:开展|推进)/;
/** What is said of a drive that is held. */
export const HELD = /开展|部署|启动|实施|组织|发起|推进|打响|展开|深化|举办|举行|进行|收官|收网|依托|通过|结合/;
