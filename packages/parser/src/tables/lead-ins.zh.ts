/**
 * The words of a list's lead-in and of its items that tell whether it lists measures, and of which modality.
 * Provenance: written by hand from official news; simplified.
 */
import { NO_ACT_NOUNS } from './measures.zh.ts';

/** Words with which a step of a crime is what a measure fights. */
export const CRIME_FOUGHT = /打击|防范|查处|严打|宣传/;

/** Lead-ins of a crime's steps. */
export const CRIME_LEAD_IN = /行骗|诈骗手法|作案手法|骗取/;

/** 着力整治六个方面问题 is about acts, though problems are counted. */
export const ACTS_ON = /整治|解决|治理|查处|打击|纠正|聚焦|针对/;

/** What something has or consists of is no act. */
export const PARTS_OF = /主要有|原因|表现为|分为|包括以下(?:类型|情形)/;

/** A reporter asks. */
export const ASKED = /^(?:[^。，：]{2,14}记者|问|记者|提问)[：:]/;

/** An item that orders. */
export const ORDERED_ITEM = /(?:^|[，。；是])(?:各[^，]{1,8})?(?:要|应当?|不得|必须)/;

/** Signs in items that they report. Global: counted. */
export const DONE_ITEM = /已|共(?!同)|累计|同比/g;

/** A figure told. */
export const TOLD_FIGURE = /\d[\d.]*[万亿]?(?:余)?[\u3400-\u9fff]/;

/** Words that announce what follows. */
export const ANNOUNCED = /介绍|举措|措施|公布|推出|如下|以下/;

/** Titles of documents that order. */
export const ORDERING_TITLE = /(?:方案|通知|意见|规划|要点|公告|细则|办法)$/;

/** Lead-ins that order without 要. */
export const ORDERING =
  /要求|通知如下|本(?:方案|意见|办法|通知)|(?:通知|意见|方案|办法|规定|条例|公告|细则|规划|计划|要点)》?(?:主要|还|对)?[^。]{0,16}(?:明确|提出|部署|规定|要求)|作出(?:如下)?(?:部署|规定)|强调(?:，|$)|提出[^，]{0,6}(?:意见|任务)/;

/** A decision is a plan. */
export const DECIDED = /决定(?!了)/;

/** Measures taken. */
export const TAKEN = /(?:采取了?|做了|实施了)(?!以下|如下)(?![^，]{0,6}管制)/;

/** Lead-ins in which a document or a spokesman tells, not a meeting. */
export const BY_DOCUMENT = /通知|《|意见|方案|规定|公告|介绍/;

/** 主要有三个原因, 存在一些突出问题, 手法包括: what is counted or said to be there is no act. 坚持问题导向 counts nothing. */
export const LISTS_OTHER_THINGS = new RegExp(
  `(?:[几两二三四五六七八九十\\d多些]+(?:个|大|点|种|类|项|方面|条)?(?:主要|突出|明显|重要|新|共同|常见)*(?:${NO_ACT_NOUNS.source})|(?:${NO_ACT_NOUNS.source})(?:$|包括|有|是|在于|主要|如下|分为))`,
);

/** Clauses that tell the aim of a whole list. */
export const AIM = /^(?:力争|争取|预计|从而|进而|以上|这些|努力(?:实现|把)|确保到|到20\d\d年)/;

/** 三个方面问题: the word counts both acts and other things, so it decides nothing. */
export const ASPECTS = /方面/;

/** A demand in so many words. */
export const DEMANDED = /要求/;
