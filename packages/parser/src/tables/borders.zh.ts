/**
 * Single characters and short words that tell where a name begins or goes on, which several finders ask for. Provenance: written by hand
 * from how official names are joined; simplified.
 */

/** Between two names of one list, each a character. */
export const JOINS = /[、和与及]/;
/** A place's rank before a name, which makes it a local body's. */
export const RANK = /[省市县区州]/;
/** The rank that opens a commission's name: 县防汛抗旱指挥部; not 县市, 区域, 市民. */
export const RANK_OF_COMMISSION = /[省市县区州旗](?![省市县区州]|域|场|民|面|分)/;
/** A place's name ends so. */
export const PLACE_END = /[省市县区州盟旗]$/;
/** Where the place in a body's name ends, behind its first character. */
export const RANK_INSIDE = /(?<=.)[省市县区州盟旗]/;
/** Before a short name these make it another's or many: 市公安局交警支队, 各分局. */
export const OTHERS_BEFORE = /[省市县区州地级各]/;
