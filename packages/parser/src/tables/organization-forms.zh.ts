/**
 * The words by which a body's name is known where no table lists it, and those that only look like one.
 * Provenance: written by hand from how central, local, party and other bodies are named in official news.
 */
import type { OrganizationKind } from '../parsed-page.ts';

/** 农业农村部门 are many offices, 农业农村部 is one ministry; 中国银行业 is a trade. */
export const NOT_A_BODY_BEFORE =
  /^(?:门|议员|分(?!局|行|公司|中心|别|批|赴|类|头|管|析|级|层|片|组|工|布|流|三|两)|队(?!伍)|业(?!务)|间)/;
/** 海外主要央行, 各国央行: banks of other countries. */
export const FOREIGN_BEFORE = /(?:主要|各国|海外|外国|多国|欧洲|全球|他国|[美英德法日韩俄印]国?)$/;
/** 中国法学会, 省律师学会; 引导学生学会求助 is a verb. */
export const SOCIETY_START = /^(?:中国|国家|全国|中华|世界|国际|[\u3400-\u9fff]{0,4}[省市县区])/;
/** 白石县惠客超市 is one shop, 连锁超市 and 投资咨询公司 are many. */
export const SHOP_START = /^[\u3400-\u9fff]{2,4}[省市县区州镇][\u3400-\u9fff]{2,}/;
/** Heads that need a place and a name before them. */
export const SHOP = /^(?:超市|商店|食品厂|制药厂|化工厂|公司)$/;
/** What may not follow a table name that ends in 部 or 局. */
export const AFTER_MINISTRY = /^(?:长(?![江沙春治宁航])|门|分(?!析|别|管|批|类|三|两)|队|署(?!长)|落|级)/;
/** 局部, 局面, 局势 and 局限 are words. */
export const AFTER_BUREAU = /^(?:部(?!署)|面|势|限)/;
/** 县打私办 is an office whatever it works at, where nothing goes on behind it. */
export const ANY_OFFICE = /^[省市县区州][\u3400-\u9fff]{2,4}[办委]$/;
/** What may follow an office whose work no table lists. */
export const OFFICE_ENDS =
  /^(?:[^\u3400-\u9fff]|参|在|对|印|发|组织|召|表示|通报|介绍|提醒|已|也|还|副|下发|及|立即|挂牌|要|将|会同|联合|牵头|负责|等|和|与|工作|主任|$)/;
/** 市政府办理, 市中心城区: the last word belongs to the next. */
export const OFFICE_GOES_ON = /^(?:[理法结事案好学证件]|公(?![布开告示]))/;
/** 中心城区, 中心小学, 中心工作: 中心 opens another word. */
export const CENTRE_GOES_ON = /^(?:城区|组|小学|医院|广场|地带|任务|工作(?!人员)|思想|环节)/;
/** 局面, 局部, 办公, 办事 and 委员 are words; 局部署 and 局公布 are what a bureau does. */
export const AFTER_LOCAL_HEAD = '[长员势]|面(?!向|临|对)|部(?!署)|(?<=[局办])公(?!布|开|告|示|安)|事(?!件|项|先|发)';
/** 中国电信诈骗, 中国移动支付: the words of a company's short name, going on as others. */
export const NO_COMPANY_AHEAD = /^(?:诈|网络|支付|互联|业|化工|大学)/;
/** What opens a national body's name, also behind 省 or 市 (全市人民银行, 本市中国银行). */
export const NATIONAL_NAME = /^(?:国家|中国|全国|中央|最高|国务院|中华|中共)/;
/** 北京东路 is no 京东, 集中办公 no 中办: a name of two characters needs a border before it. */
export const SHORT_NAME_BORDER = /[^\u3400-\u9fff]|[与和及在由对向从据联跟同于经报办]/;
/** The longer name of another body goes on here. */
export const AFTER_STATE_COUNCIL = /^(?:打击|部际|安委|食安)/;

/** Words that end like a body and are none. */
export const NOT_A_HEAD =
  /(?:判处|部署|签署|联署|布局|格局|结局|大局|全局|当局|开局|定局|残局|查处|惩处|论处|严处|好处|之处|到处|深处|处处|多处|一处|两处|几处|此处|何处|四处|随处|用处|坏处|害处|益处|出处|住处|远处|相处|共处|暂住处|本科|专科|学科|百科|住院|上司|(?<!分)公司|法院开庭|开庭|当庭|休庭|家庭|出庭|门庭)$/;
/** A body’s own party committee; 党委书记 is a person. */
export const PARTY_COMMITTEE = /^(?:党委|党组|纪委)(?!副?书记|成员|委员|班子)/;

/** Those that are named without a place. */
export const ANY_CONFERENCE = /^(?:(?:部际|厅际|局际)联席会议|工作领导小组|安全生产委员会)/;
/** 成立治理工作领导小组: it gets its name only now. */
export const BEING_MADE = /(?:成立|组建|设立|建立)(?:了)?$/;
/** 市里成立领导小组, 县委召开联席会议: it is made or held, and nobody's name. */
export const NO_CONFERENCE_NAME = /成立|组建|召开|设立|健全|建立|完善|建强|的|了|各|相关|有关/;
/** Last words of bodies that several others make up. Global. */
export const JOINT_MECHANISM =
  /(?:(?:部际|厅际|局际)?联席会议|(?:工作)?领导小组|工作专班|安全生产委员会|食品安全委员会|指挥部)(?:办公室)?/g;

/** 国家…局, 全国…委员会, 中国…协会, 中国…银行. */
export const CENTRAL_BODY =
  /(?:国家|中国|全国|中央|最高|中华全国|国务院)[\u3400-\u9fff]{2,12}?(?:总局|局|委员会|(?:发改|卫健|政法|纪|网信|民|妇儿工|残工|双拥|安)委|办公室|(?:网信|安委|食安|防汛|反诈|食药安|打拐|扫黑|双拥|老龄|爱卫)办|署|总社|协会|学会|联合会|基金会|领导小组|研究院|科学院|总指挥部|指挥部|银行|集团|有限公司|公司)(?!(?:厅|处|科|局)?[长员势面])/g;

/** A stem with the place’s name in it. */
export const LOCAL_NAME =
  /^(?:[\u3400-\u9fff]{2,8}?(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡|街道)){1,3}[\u3400-\u9fff]{0,14}$/;
/** A stem that only a rank opens: 县林业. */
export const LOCAL_SHORT = /^[省市县区州盟旗镇乡][\u3400-\u9fff]{0,14}$/;
/** Bodies that are named without the place they stand in: 新桥派出所, 幸福社区居委会. */
export const SITE_HEAD =
  /^(?:派出所|司法所|看守所|拘留所|戒毒所|监狱|卫生院|救助管理站|供电所|供电站|税务所|财政所|国土所|交管所|自然资源所|交警队|敬老院|街道办事处|街道办|村民委员会|居民委员会|村委会|居委会|社区居委会|市场监管所|消防救援站|边防检查站|边检站|边检总站|公安分局)$/;
/** Sites of a kind, and none by name. */
export const GENERIC_SITE =
  /^(?:辖区|属地|当地|基层|附近|就近|城区|农村|公安|驻地|乡镇|街道|社区|所在地|户籍地|居住地|户籍|派出|县级|市级|部分|全体|下辖|所属|村|地|女子|重点)+$|[、的]|^(?:到|去|在|向|由|与|和(?!平))/;
/** 共青团梧江市委, 中共梧江市委: these open the name, whatever follows. */
export const YOUTH_LEAGUE = /^(?:共青团|中共)/;
/** 市场, 区域, 县级 and the like begin with a unit and are no place. */
export const NOT_A_UNIT =
  /^(?:市县|区县|县区|县市区|市区县|乡镇|县乡|镇村|直辖市|自治区|设区市|设区的市|地级市|县级市|计划单列市|副省级|市场|区域|县域|县级|市级|省级|州际|镇域|城市|地区|社区)/;
/** …委 and …办 are committees and offices only with these words before. */
export const COMMITTEE =
  /(?:[省市县区州旗盟]|发改|发展改革|卫健|卫生健康|卫计|政法|纪|监|网信|党|工信|经信|消保|消|住建|住房城乡建设|减灾|抗旱|防汛|国资|体|文|农业农村|交通|规划|科|商务|城管|民宗|编|安|食药安|平安建设|工|团)委$/;
/** Offices that are known by these words. */
export const OFFICE =
  /(?:街道|新闻|网信|金融|处非|安委|安委会|政府|食安|食药安|防汛|防火|反诈|创建|文明|扫黄打非|扫黑|扫黑除恶|编|外事|侨|台|国安|金融|法治|依法治[省市县区]|信访|禁毒|双拥|老龄|爱卫|综治|双打|平安|[省市县区州]防|巡视|巡察|改革|深改|营商|抗旱|联席会议|处非|打非|数改)办$/;
/** 省委副书记 is somebody's title. */
export const TITLE_AHEAD = /^(?:副?书记|常委|领导)/;
/** A county's or city's name has two to four characters; what is longer has swallowed the words before it (进展情况报|县林业局). */
export const LONG_PLACE = /^[\u3400-\u9fff]{5,}?(?=[省市县区州旗])(?<!自治)/;
/** A stem whose place has a usual length. */
export const SHORT_PLACE = /^[\u3400-\u9fff]{2,4}[省市县区州盟旗]/;

/** What a department itself may be divided into. */
export const DIVISION = /^[\u3400-\u9fff]{2,6}(?:局|支队|大队|中队|处|庭)$/;
/** 县委县政府 are two bodies. */
export const TWO_BODIES = /^[\u3400-\u9fff]{0,6}[省市县区州旗]委(?=[省市县区州旗])/;
/** 老年人手机安装国家反诈中心: the last of these opens the name. */
export const NATIONAL_OPENER =
  /(?<=.{2})(?:国家(?!级|标准|政策|利益|法律|工作)|中国(?!式)|全国(?!各|范围|统一|性|两))[\u3400-\u9fff]{2,}$/;
/** Zones are named at length: 苏州工业园区, 天府新区; nothing was swallowed there. */
export const ZONE = /(?:开发|工业园|高新|产业园|示范|自贸|保税|度假|风景|新|功能|试验|合作|航空港)区/;
/** 团市委 is the league's committee. */
export const LEAGUE_COMMITTEE = /(?<![集社军师兵剧乐民])团[省市县区州旗]委(?!员)/g;

/** A、B、C等14家企业. */
export const FIRM_LIST =
  /(?<![\u3400-\u9fffA-Za-z])((?:[\u3400-\u9fffA-Za-z0-9]{2,8}、){1,8}[\u3400-\u9fffA-Za-z0-9]{2,8})等(?:\d+|[一二三四五六七八九十]{1,3}|多)家(?:[\u3400-\u9fff]{0,6}?)(?:企业|公司|平台|银行|机构)/g;
/** Trades and other classes in such a list. */
export const TRADE =
  /^(?:电商|电子商务|快递|物流|外卖|网约车|直播|短视频|社交|支付|金融|电信|互联网|银行|保险|证券|餐饮|酒店|旅游|教育|医疗|食品|药品|化工|建筑|房地产|物业|运输|客运|货运|矿山|煤矿|制造|能源|电力|通信|软件|游戏|广告|中介|零售|商超|超市|超市|药店|国有|民营|外资|重点|大型|中小|.*(?:行业|领域|业|类|型|部门|地区|省|市|县|区|局|厅|委))$/;
/** A team that was set up under a name in marks: 设立“防骗联合情报组”. */
export const NAMED_TEAM =
  /(?:设立|成立|组建|建立|组成)(?:了)?“([\u3400-\u9fff]{3,12}(?:组|队|专班|联盟|中心|工作站))”/g;

/** Whoever stands behind these is nobody in particular. */
export const ONE_OF_MANY = /[各该某本多]/;

/** Kinds of institution, not one of them: 社区医院, 职业学院, 物流公司. */
export const GENERIC_STEM =
  /[一两三几多数][所家个名]|级以上|同一|是|为|(?<!附)属|^(?:哨点|音乐|铁道|康复|妇幼|海洋|师范|医科|工业|美术|体育|戏剧|电影|外国语|理工|老年|附属|教学|专科|综合|橡胶|产业|大型|中小|社区|乡镇|基层|公立|民营|定点|三甲|三级|二级|职业|高等|民办|独立|社会|行业|物业|快递|物流|保险|科技|互联网|平台|房产|中介|上市|国有|外资|民间|专业|农民|农村|村民|居民|业主|县级|省级|市级|街道|企业|相关|电信|学术|伦理|评审|地方|第三方)+$/;
/** Heads of schools, which are named without a place. */
export const SCHOOL = /^(?:小学|中学|幼儿园)$/;
/** 全市中小学, 薄弱小学, 年底前幼儿园: schools of a kind, and no one of them. */
export const GENERIC_SCHOOL =
  /[省市县区乡镇村内]$|中小学|学期|覆盖|年底|[所家前后时]|^(?:全|各|农村|乡村|乡镇|薄弱|公办|民办|普惠|普通|完全|重点|高级|初级|城乡|寄宿|附近|社区|优质|示范|试点|国内|部分|托育|上|升|进|建|办|学生|孩子|教师|小学|中学)/;
/** 诈骗集团 is no company, 37人考上大学 no university. */
export const CRIMINAL_STEM = /^\d|考上|考入|就读|毕业|进入|骗案|诈骗|诈欺|犯罪|贩毒|走私|违法|不法|黑恶|盗窃|赌博/;

/** A centre is a body when its work is official (反诈骗协调中心) or its name opens like a national body's; 购物中心 is none. */
export const CENTRE_WORK =
  /(?:协调|指挥|监测|研究|检测|预警|处置|防控|控制|评价|鉴定|交流|救助|反诈|反诈骗|举报|应急|信息|服务|联防|评估|审评|稽查|仲裁)中心$/;
/** What opens a national centre’s name. */
export const NATIONAL_START = /^(?:国家|中国|中央)/;
/** Centres of a kind, or with a house number. */
export const GENERIC_CENTRE = /号|^(?:[省市县区]级|各级|政务|便民|社区|党群|志愿|综合)/;
/** 市公路中心 is a body, 市购物中心 a building. */
export const BUILDING_CENTRE =
  /(?:^|[省市县区州])(?:购物|商业|活动|会展|文体|体育|健身|物流|配送|城市|市民|养老|托育|贸易|培训|游客|集散|换乘|客运|行政|政治|经济|文化|商务|金融|旅游|度假|创业|孵化|数据|产业|艺术|演艺|展览|会议|酒店|新|老)*中心$/;
/** 全市, 我省: everywhere in it, no place's name. */
export const WHOLE_AREA =
  /(?:全|我|本|各|外|该|某|几|两|多|一些|其他)[省市县区州旗镇乡]|[一两三四五多][级地]|[一二三四五六七八九](?:省|市|县|区)/;
/** Bodies of the centre that stand in a region, named after it: 黄埔海关, 云岭证监局, 民航云岭监管局, 臺北地方檢察署. */
export const REGIONAL_OFFICE =
  /(?:(?:公安|司法|教育|民政|财政|商务|水利|科技|审计|生态环境|交通运输|农业农村|自然资源|应急管理|文化和旅游|住房和城乡建设|人力资源和社会保障)厅|证监局|银保监分局|银保监局|银监局|保监局|金融监管局|通信管理局|矿山安全监察局|铁路公安局|(?:机场|航运|长航|港航|民航|森林|海洋)公安局|铁路公安处|海事局|海事处|海警局|边境管理支队|高速(?:公路)?交警(?:总队|支队|大队)|邮政管理局|(?<!市场)监管局|监管分局|监管办|(?<!电子)税务局|专员办|地方检察署|(?:铁路运输|互联网|海事|知识产权|金融|林区|矿区)(?:中级|基层)?(?:法院|检察院|检察分院)|(?:(?<![人级央高法分])法院|(?<![人级央高法分])检察院|(?<![高级])中院)(?![长官])|人民法庭|地检署|高等检察署|地方法院|高等法院)(?![长员])/g;
/** No region’s name. */
export const GENERIC_REGION =
  /级$|^全[省市县区州]|^(?:人民|一审|二审|终审|直辖市|自治区|设区市|本地|当地|各地|地方|属地|全国|有关|相关|辖区|行业|国家|中央|基层|上级|下级|派出|原|省级|市级|县级|区域|市场|和|与|及)+/;
/** Customs of no place: 全国海关, 现场海关. */
export const GENERIC_CUSTOMS =
  /^(?:全国|各地|各|当地|属地|缉私|中国|基层|直属|口岸|现场|国家|相关|有关|外国|境外|地方|出境|入境|通过|经|在|由|据|与|和|及|向|对|到|出了?|报|过)/;
/** The last part of a local body's name by which the page names it again: 反诈中心, 交警支队. */
export const OWN_TAIL =
  /^[\u3400-\u9fff]*?[省市县区州旗盟]([\u3400-\u9fff]{2,4}(?:分局|中心|支队|大队|总队|专班|指挥部))$/;
/** Customs districts are named after cities and places that have a border. */
export const CUSTOMS_PLACES =
  '拱北|黄埔|皇岗|文锦渡|罗湖|蛇口|大鹏|笋岗|湛江|江门|汕头|霞山|天竺|首都机场|满洲里|二连|霍尔果斯|阿拉山口|红其拉甫|吉隆|瑞丽|磨憨|河口|凭祥|东兴|友谊关|绥芬河|珲春|丹东|浦东|洋山|吴淞|外高桥|北仑|浦江|闸口|横琴|港珠澳大桥';
/** 中国驻缅甸大使馆. */
export const MISSION =
  /(?:中国|我国|我)?驻[\u3400-\u9fff]{2,10}?(?:大使馆|(?<!大|总)使馆|总领事馆|总领馆|领事馆|使领馆|代表处)/g;
/** 中铁七局, 中建三局集团, 中交二航局: builders that the state owns, by number. Global. */
export const NUMBERED_BUILDER =
  /中(?:铁|建|交|冶|核|水|电建|能建)[一二三四五六七八九十]{1,3}[\u3400-\u9fff]?局(?:集团)?(?:有限公司|公司)?/g;
/** Police units that a page names by themselves: 刑侦总队, 经侦支队. Global. */
export const POLICE_UNIT =
  /(?:刑侦|经侦|网安|禁毒|治安|特警|巡特警|出入境|反诈|反恐|食药环侦|食药环|食药侦|环食药|刑警|交警|巡警|缉毒|缉私|打黑|情报|法制|森警|水警|高速交警)(?:总队|支队|大队)/g;
/** 国网云泽供电公司. Global. */
export const POWER_COMPANY = /国网[\u3400-\u9fff]{2,4}?(?:省|市|县)?(?:供电|电力)(?:有限)?公司/g;
/** What the state keeps for a river or a lake: 黄河水利委员会, 长江防总. Global. */
export const RIVER_BODY =
  /长航公安局|长航局|(?:长江|黄河|淮河|海河|珠江|松辽|松花江|太湖|嫩江|汉江)(?:流域)?(?:[\u3400-\u9fff]{2,8}管理办公室|水利委员会|防汛抗旱总指挥部|防总|航务管理局|航道局|海事局|航运公安局|水文局|生态环境监督管理局|管理局)/g;
/** 联合国, and its bodies; 联合国家网信办 is a verb and a body of the state. */
export const UNITED_NATIONS =
  /联合国(?![家内务有资企])(?:毒品和犯罪问题办公室|毒罪办|儿童基金会|教科文组织|安理会|秘书处)?/g;
/** 市纪委监委驻市市场监管局纪检监察组. */
export const STATIONED_TEAM =
  /(?:(?:中央|[\u3400-\u9fff]{0,3}[省市县区州])(?:纪委监委|纪委国家监委|纪委))?驻[\u3400-\u9fff]{2,14}纪检监察组/g;
/** 中央第三生态环境保护督察组, 国务院安委会督导组. Global. */
export const INSPECTION_TEAM =
  /(?:中央|国务院|国家|[省市])(?:第[一二三四五六七八九十\d]+|安委会|食安委)?[\u3400-\u9fff]{0,10}?(?:督察组|明查暗访组|暗访组|巡视组|巡察组|督导组|督查组|调查组|考核组)/g;
/** Words that no such team’s name holds. */
export const GENERIC_TEAM = /相关|有关|各|派出|成立|联合|组成|派|赴|与|和|的|会同|组织/;

/** 12321网络不良与垃圾信息举报受理中心, and divisions of Hong Kong's police (网络安全及科技罪案调查科): names that hold 与 and 及. */
export const LONG_NAME =
  /(?<![\d.])\d{4,5}[\u3400-\u9fff]{4,18}?中心|(?<![\u3400-\u9fff])[\u3400-\u9fff]{2,12}(?:罪案调查科|刑事调查科|情报科|调查科)/g;

/** 新华社北京3月2日电 tells where a report was filed; the agency does nothing there. */
export const DATELINE = /^[\u3400-\u9fff]{0,8}\d{1,2}月\d{1,2}日[电讯]|^电/;
/** 《通报》 and 《简报》 are papers, and no newspaper. */
export const NO_PAPER =
  /(?:通|简|公|预|警|海|年|季|月|旬|快|喜|战|捷|情|申|填|上|汇|举|播|墙|板|画|电|密|谍|续|月度|半年)报$/;
/** 云州日报刊发评论: a paper that publishes needs no marks. Global. */
export const PAPER_SPEAKS =
  /(?<![\u3400-\u9fff])(?:据)?([\u3400-\u9fff]{2,4}(?:日报|晚报|晨报|都市报|早报|电视台|广播电视台|卫视))(?=刊|报道|发表|记者|评论|消息|播出|曝光)/g;
/** 本报记者：, 现场记者： name no medium. */
export const NO_MEDIUM = /^(?:本报|本台|本网|现场|有|多家|外国|中外|在场|提问)$/;

/** A service of the whole country spoken of as one. Global. */
export const NATIONAL_SERVICE =
  /全国(?:公安|检察|司法行政|税务|海关|消防救援|市场监管|法院|纪检监察)(?:机关|部门|系统|机构)/g;
/** A joint name in the middle of other words counts when its bodies act together. */
export const JOINT_ACT = /^(?:联合|发布|印发)/;

/** Which kind of body a name tells of; the first that fits. */
export const ORGANIZATION_KINDS: [RegExp, OrganizationKind][] = [
  [
    /联席会议|领导小组|联防联控|专班|指挥部|情报组|安委[会办]|安委会办公室|安全生产委员会|食品安全委员会|减灾委|禁毒委|消安委|食安委|食安办|防火安全委员会|消防安全委员会|防指|防总|防办$/,
    'JOINT_MECHANISM',
  ],
  [/人大常委会|人大$|人民代表大会/, 'OTHER'],
  [/公安|警务|警察|缉私|罪案调查|刑事|刑侦|反诈|派出所|边检|边防检查|交警|移民管理|移民署|海警|边境管理/, 'POLICE'],
  [/检察/, 'PROSECUTION'],
  [/法院|法庭/, 'COURT'],
  [
    /党委|党组|省委|市委|县委|区委|州委|宣传部|组织部|统战部|政法委|纪委|纪检监察|巡视组|巡察组|网信办|团[省市县区]委|^中央|^中共/,
    'PARTY_BODY',
  ],
  [/(?:日报|晚报|时报|周刊|电视台|通讯社|报社|新闻网)$/, 'MEDIA'],
  [/人民银行/, 'CENTRAL_BANK'],
  [/(?:公司|集团|银行|超市|商店|厂)$/, 'COMPANY'],
  [
    /(?:大学|学院|中学|小学|幼儿园|研究院|研究所|研究会|医院|保健院|协会|学会|联合会|商会|基金会|总社|出版社|交易所|合作社|事务所|妇联|总工会|工商联|残联|科协|红十字会)$/,
    'OTHER',
  ],
  [
    /^(?:国家|全国).*(?:局|委|署|办)$|市场监管|市场监督管理|药监|药品监督管理|金融监管|金融监督管理|证监|银保监|通信管理|税务|海关|海事|邮政管理|矿山安全监察/,
    'REGULATOR',
  ],
  [/[省市县区州盟旗镇乡]|街道/, 'LOCAL_GOVERNMENT'],
];

/** Words that open the name of an inter-agency conference. */
export const CONFERENCE_OPENERS = ['国务院', '中央'];

/** 市公安局高新分局网安大队 names 高新分局 too. */
export const INNER_BRANCH = /[局厅]([\u3400-\u9fff]{2,4}分局)(?=[\u3400-\u9fff])/;
/** （以下简称“X委”）, （金管局）: the first group tells whether the page says that the second is a short name. */
export const SHORT_NAME_GIVEN = /^（(以下简称|以下称|以下统称|下称|简称)?[:：]?[“]?([\u3400-\u9fff]{2,10})[”]?）/;

/** 国家医疗保障局 … 医疗保障局. Three characters are too few: 邮政局 is any. */
export const NAME_WITHOUT_COUNTRY = /^(?:国家|中国|香港)([\u3400-\u9fff]{4,})$/;

/** A short name that opens a clause and speaks or acts: 疾管署说明. Global. */
export const SPOKEN_NAME =
  /(?<![\u3400-\u9fff])([\u3400-\u9fff]{1,4}[署局处委部院会办厅社])(?=表示|说明|指出|强调|介绍|称|说|并|将|也|已|还|会|要求|要|提醒|呼吁|公布|决定|发言人|负责人|副?[署局处院部厅]长)/g;

/** The last part of a department's name that many bodies have: 办公室, 刑事审判庭; it stands for none of them. */
export const GENERIC_TAIL =
  /^(?:办公室|办公厅|党委|党组|派出所|分局|中心|委员会|领导小组|指挥部|法庭|检察室|研究院|研究所|组织部|宣传部)$/;
/** How long forms of one body end and short ones do: 卫生健康委员会 and 卫健委, 人民政府办公室 and 政府办. */
export const LONG_ENDINGS: [RegExp, string][] = [
  [/委员会$/, '委'],
  [/办公室$/, '办'],
  [/指挥部$/, '指'],
  [/人民(?=法院|检察院|政府)/, ''],
];

/** Many are called so: where one speaks, nobody knows which. */
export const GENERIC_SPEAKER =
  /^(?:人民)?(?:法院|检察院|政府)$|^(?:公安|教育|卫生|民政|司法|财政|税务)[部局委厅]$|^分局$/;

/** 市人民法院 and 市法院 are one. */
export const PEOPLES_BODY = /人民(?=法院|检察院|政府)/;

/** The government of a place that only its rank tells. */
export const UNNAMED_GOVERNMENT = /^[省市县区州]政府$/;
