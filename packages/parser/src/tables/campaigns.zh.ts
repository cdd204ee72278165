/**
 * The words that make a quoted or bare name a campaign (a named drive).
 * Provenance: written by hand from how mainland, Hong Kong and Taiwan authorities name their drives: “断卡”行动,
 * “清朗·2026”系列专项行动, 净网2025专项行动, 「守網同行」宣傳運動, 「斬手專案」, 网络安全宣传周.
 */

/** Words that may stand between a name and its head or make the head longer: 系列 in 系列专项行动. */
export const HEAD_MODIFIERS =
  '系列|集群|集中|统一|联合|专项|打击|整治|治理|宣传|宣导|主题|综合|执法|检查|百日|攻坚|清查|收网|教育|实践|夏季|冬季|春季|秋季|暑期|网络|生态|环境|环保|安全|全国|三年|公益|普法|帮扶|助企|服务|提升|保障|巡查|排查|督查|监管|推广|创建|志愿|志愿服务|重点|大型|特别|国际|跨境|优化|专题|普及|体验|救助|关爱|稽查|清理|整顿|反诈|护航|行动|招聘|铁拳|惠民|促消费|消费|展示|交流|宣讲|巡讲|招商|阅读|文化|健身|技能|竞赛|练兵|亮剑|强化|斗争';

/** Heads of a name in marks. */
const QUOTED_HEADS =
  '行动[月周季日](?:活动)?|专项[\u3400-\u9fff]{2}行动|集中整治行动|大整治行动|专项整治行动|专项行动|行动|专项整治|专项治理|专项斗争|专项监督|专项督查|专项执法|专项检查|专项工作|专项|(?:百日|夏季|冬季|秋季|春季)(?:整治|攻势|攻坚|清剿|会战)|集中整治|集中治理|大整治|强化监督|大会战|战役|会战|攻势|攻坚战|歼灭战|阻击战|保卫战|联合执法(?![人队组机权检])|运动|活动|专案|宣传月活动|宣传周活动|宣传周|宣传月|(?:主题|集中|系列|专题)(?:宣传|宣教|教育)(?![月周日活])|活动周|活动月|服务月|服务季|招聘月|消费季';

/** Head right after a closing mark: (等)(的)(modifiers)head. */
export const QUOTED_HEAD = new RegExp(
  `^(?:等|这一|为代号)?(?:的)?((?:[一二两三四五六七八九十\\d]+(?:个|项|大))?)((?:第?[一二三四五六七八九十\\d]+(?:轮|次|波|批|阶段|季|号))?(?:${HEAD_MODIFIERS}){0,4}?(?:${QUOTED_HEADS})(?:活动|行动)?)(?!的?(?:方案[》]|支队|大队|队员|组$))`,
);
/** What stands behind 《》 where they hold a campaign and no law. */
export const CAMPAIGN_HEAD_AHEAD = new RegExp(`^(?:${HEAD_MODIFIERS}){0,4}?(?:${QUOTED_HEADS})`);

/** The head inside the marks: “断卡行动”, 「斬手專案」. */
export const HEAD_INSIDE =
  /^(.{1,16}?)((?:专项整治|专项|集中|百日|统一|联合)?行动|专项整治|专案|战役|攻坚战|(?:宣传|活动|招聘|服务|普及|推广|消费|文化|阅读|科技)[周月季日]|专项斗争)$/;

/** “百日会战” needs no head behind it: the name is one. */
export const NAME_IS_HEAD = /^.{2,8}(?:会战|攻势|歼灭战)$/;

/**
 * Any few words may make the head of a drive longer (“守护消费”铁拳行动, “猎鹰”打击涉税犯罪专项行动), as long as they are no sentence. An 活动 needs
 * a word for what is done.
 */
export const FREE_HEAD =
  /^(?:等)?([\u3400-\u9fff\d]{1,12}?(?:行动|专项整治|专项治理|专案|攻势|会战)|[\u3400-\u9fff]{2,10}?(?:监督|保护|执法|执行|服务|宣传|教育|救助|整治|检查|督查|排查|强化监督)(?:活动|行动|工作(?=[，。；、！]|$)))(?!的?(?:方案|支队|大队|队员|组)|计划|轨迹|不便|力|能力|自如)/;
/** A free head that holds one of these is a sentence, or tells of crimes. */
export const NO_HEAD_WORD =
  /的|了|在|将|对|与|和|及|期间|会议|政策|要求|通过|为|把|开展|组织|启动|实施|采取|是|让|等|^(?:犯罪|问题|工作|领域|行业|类|人员|团伙|案|违法|乱象|高峰|论坛|战略|倡议|建设|工程|制度|机制|模式|精神|理念|平台)|(?<!(?:打击|整治|惩治|查处|防范|治理|严打|遏制)[\u3400-\u9fff]{0,8})(?:犯罪|问题)/;

/** Heads of a name without marks, whose words must make clear that it is a drive. */
export const BARE_HEADS =
  '专项整治行动|专项打击行动|专项执法行动|专项检查行动|专项治理行动|专项行动|百日攻坚行动|百日行动|集中整治行动|打击整治行动|整治行动|攻坚行动|集中行动|统一行动|三年行动|提升行动|清查行动|(?:治理|打击|执法|检查|监督检查|排查|排查整治|巡查|清理|清理整治|清剿|稽查|稽查执法|抽检|监测|监督|救助|保障|帮扶|服务|护航|严打|打非治违|净化|集中统一|集中清查|集中收网|集中打击|联合执法|执法检查|追逃|缉捕|巡防|巡逻防控|推广|招聘|普法)行动|宣传周|宣传月|活动周|活动月|招聘月|服务月|招聘季|普及月|专项整治|专项治理|攻坚战(?!役)|专项斗争|(?<=攻坚|专项|[春夏秋冬]季)战役|(?<=[春夏秋冬]季|暑期|寒假|春节|节前)行动';

/** Verbs that a long bare name must follow when words inside it would cut it (实施2026年高校毕业生等青年就业服务攻坚行动). */
export const STRONG_LAUNCH = /开展|启动|实施|部署|打响|发起|组织/g;

/** Verbs before a bare name: 开展秋季护林防火专项行动. */
export const LAUNCH_VERBS =
  '开展|启动了|开展了|自|组织|启动|部署|推进|实施|深化|打响|发起|举办|举行|展开|参加|开启|抓好|延续|继续|持续|在|以|通过|结合|把|将|与|和|、|的|全国|全市|全省|全县|全区|为期[^，。]{1,6}的';

/** 全省燃气安全宣传月 is held in the province; 全国防灾减灾宣传周 is called so. */
export const BEFORE_WEEK = /^(?:自(?![然治动行主由身媒])|全(?:省|市|县|区|州|域|镇|乡)(?:范围内?)?)/;

/** What is said of a drive behind its bare name: 根治欠薪冬季行动启动以来. */
export const LAUNCHED_BEHIND = /^(?:正式|全面|集中)?(?:启动|开展|部署|实施|打响|收官|收网|动员|拉开|取得|进入)/;

/** Bare names that describe every drive and name none. */
export const GENERIC_NAME =
  /^(?:各类|多项|一系列|系列|相关|有关|此次|这次|该|本次|本轮|新一轮|多次|全面|专门|专项|集中|联合|统一|重大|重点|全国|全省|全市|全县|各项|一次|多轮|首次|首个|首轮|大规模|开展|了|此|这|这一|上述|近期|同类|类似|治理|整治|打击|执法|检查|宣传|教育)*(?:为期.*)?$/;

/** 采取果断执法行动, 继续搜救行动: what is done, and no drive's name. */
export const PHRASE_NAME = /采取/;
export const PHRASE_BEFORE = /采取(?:了|过)?$|继续$/;

/** What shows the kind of a campaign, in its own words first and then in its sentence. */
export const KIND_CUES: [RegExp, 'PUBLICITY' | 'RECTIFICATION' | 'CRACKDOWN'][] = [
  [/宣传|宣教|宣导|普法|活动|运动|宣传周|宣传月|进校园|进社区|科普|敲门/, 'PUBLICITY'],
  [/打击|严打|犯罪|诈骗|公安|警|缉|捕|斩|剑|团伙|涉案|违法/, 'CRACKDOWN'],
  [/整治|治理|清理|规范|清朗|整顿|监管|隐患|秩序|检查/, 'RECTIFICATION'],
];

/** Head right behind a name that ends in a year: 净网2025专项行动. */
export const DATED_HEAD = '(?:系列|集中|网络|环保|生态)?(?:专项)?行动';

/**
 * Drives that every reader knows, so that they need no marks: 昆仑行动, 断卡行动.
 * Provenance: names of standing drives of the police, the cyberspace administration, market regulators, customs and courts since 2015.
 */
export const KNOWN_DRIVES =
  '断卡|断流|断链|云剑|昆仑|净网|护网|护苗|秋风|固边|清源|清朗|剑网|猎狐|团圆|拔钉|雷霆|铁拳|春雷|利剑护蕾|利剑|国门利剑|天网|飓风|净边|斩链|绿盾';
/** Heads behind those names. */
export const KNOWN_DRIVE_HEAD = '(?:系列)?(?:专项)?行动';

/** Heads by which a bare campaign is named again. */
export const SHORT_HEADS = '专项整治行动|专项行动|整治行动|行动|专项整治|集中整治|整治|战役|会战|攻势';

/** 宣传周 is part of the name itself (网络安全宣传周), the head of every other kind is not. */
export const FUSED_HEAD = /(?:周|月)$/;

/**
 * What makes 专项整治 a drive and not the daily work: that it is launched, for a time or everywhere (10月在全省开展药品网络销售专项整治). 要开展重点行业领域
 * 安全专项整治 and 深化中药饮片专项整治 are work.
 */
export const DRIVE_BEFORE =
  /(?:启动|打响|部署开展|决定开展|为期[^，。；]{1,8}的|(?:在全[国省市县区]|[月日]起|至[^，。；]{1,8})[^，。；]{0,8}(?:组织|集中)?开展)(?:了)?$/;

/** A drive, whatever it does. */
export const ACTION = /行动$/;
/** Heads that are verbs as often. */
export const VERB_OR_HEAD = /(?:整治|治理)$/;
/** A name before such a head is a phrase, and longer only where the drive is said to be held everywhere or for a time. */
export const LONGEST_WORK = 24;

/** 专项治理视频会议, 专项行动方案, 专项行动领导小组: the name goes on as something else. */
export const GOES_ON = /^(?:工作|视频|电视电话|会议|推进会|方案|领导|小组|办公室|指挥|期间的|实施方案|通知|动员)/;
/** Behind 行动 only a document's name makes another thing of it: …整治行动动员会 names the drive. */
export const GOES_ON_AS_PAPER = /^(?:的?(?:工作|实施)?方案|计划|通知|领导小组)/;

/** Between a verb and a bare name, and no part of it: 开展为期三个月的…. */
export const BEFORE_NAME =
  /^(?:了|自(?![然治动行主由身媒])|为期[^，]{1,6}的|(?:全(?:国|省|市|县|区|州|域|镇|乡)(?:范围内?)?)?(?:(?:各级)?(?:公安|检察|司法行政|税务|消防|交警|市场监管|卫健|网信|海关)(?:机关|部门|系统))|全(?:国|省|市|县|区|州|域|镇|乡)(?:范围内?)?)/;

/** “雪亮”工程师, “夏都”活动室: the head goes on as another word. */
export const ANOTHER_WORD = /^(?:队|师|学|室|板房|家|员|量|力|能力|场所|方案|轨迹)/;

/** Heads that follow many quotations that are slogans. */
export const SLOGAN_HEAD = /(?:活动|工程)$/;

/** A border, or the bodies that hold the drive behind them: 全省公安机关夏夜巡查行动启动. */
export const OPENS = /^$|[^\u3400-\u9fff]$|自$|依法$|机关$|部门$|系统$/;
/** 2026年春运交通安全整治行动: the year stands before the name at a border. */
export const OPENS_WITH_YEAR = /(?:^|[^\u3400-\u9fff\d])20\d\d年$/;
/** A long name that holds one of these is a sentence. */
export const NO_NAME_WORD = /的|了|在|将/;
/** Before the head by which a campaign is named again. */
export const BEFORE_SHORT_HEAD = '系列|集中|统一|联合';
/** “守底线、查隐患、保安全”专项行动: short calls, each as long as a verb and its object. */
export const SLOGANS = /^[\u3400-\u9fff]{3,5}(?:、[\u3400-\u9fff]{3,5}){1,3}$/;
/** Marks between names that share one head. */
export const BETWEEN = /^(?:、|和|及|与|以及|，|暨)?$/;
