/** Words around a body's name that tell what part it has in a measure. Provenance: written by hand from official news; simplified. */

/** An official of a department speaks for the whole body. */
export const SPEAKS_FOR = /^(?:有关|相关)?(?:部门|处室)?(?:负责人|负责同志|发言人|新闻发言人|司长|局长)/;

/** What follows the subject of an act. */
export const SUBJECT_AHEAD =
  /^(?:（[^）]*）)?(?:将|要|会|应|须|必须|已|今后|未来|下一步|继续|共|正在|组织|部署|启动|开展|采取|近日|今日|持续|联合|牵头|每|在|对|通过|一直|自|今年|去年|先后|累计)/;

/** Before those whom an act is about. */
export const TARGET_BEFORE = /(?:督促|约谈|指导|要求|责令)[^，]{0,8}$/;

/** Before the body that leads by its role. */
export const LEAD_BEFORE = /发挥$/;

/** Before the body through which others work together. */
export const COORDINATOR_BEFORE = /依托$/;

/** Before those who act together. */
export const PARTNER_BEFORE = /会同|联合|协同|联同|配合/;

/** Between bodies that act as one subject. */
export const JOINED_BODIES = /^(?:（[^）]*）)?(?:、|与|和|及|以及|联合|会同|联同|协同)$/;

/** What may stand before the subject at the beginning of a measure. */
export const TIME_BEFORE =
  /^(?:(?:19|20)\d\d年|今年以来|去年以来|近年来|近期|日前|近日|目前|上半年|下半年|一季度|前三季度|其中|同时|此外|去年|今年|，)*$/;

/** Before those who are ordered to act. */
export const ORDER_BEFORE = /(?:要求|督促|责令)$/;

/** Behind a body that 由 names as the one that leads: 由公安部牵头. */
export const LEAD_AHEAD = /^牵头/;
