/**
 * The words that end a body's name, the longer before the shorter where one ends the other, as alternatives of regular expressions.
 * Provenance: written by hand from how central, local, party and other bodies are named in official news; simplified.
 */

/** Words that end the name of a department of a body named just before them (公安部刑侦局, 市场监管总局计量司). */
export const DEPARTMENT_HEADS =
  '委员会|办公室|办公厅|研究院|研究所|信息中心|指挥中心|联席会议|领导小组|专案组|党委|党组|总队|支队|大队|中队|派出所|总局|分局|监管局|中心支行|支行|分行|分公司|营业部|中心(?!支行|分行)|法庭|检察室|庭|司|局|厅|署|处|科|院';

/** 部 ends the name of a department only after words that few departments have: 宣传部, 第四检察部; 公安部 + 组织干部 is no name. */
export const DEPARTMENT_PARTS =
  '(?:组织|宣传|统战|社工|纪检|群团|社会工作|政治|检察|公诉|侦查监督|事业|监察|市场|法务|公关|安全|技术|信息|新闻|国际合作|国际联络|武装|参谋|后勤|管理|业务|支付结算|风险管理|运营|客服|保卫|合规)部';

/** Words that end a local body's name after 省, 市, 县, 区 … */
export const LOCAL_HEADS =
  '教育考试院|妇幼保健院|保健院|防治院|中心血站|气象台|水文站|监测站|纪检监察组|纪委监委机关|纪委监委|纪委监察委|工商联|妇联|残联|团委|总工会|侨联|文联|科协|关工委|红十字会|消委会|消保委|人大常委会|政协|人民政府新闻办公室|政府新闻办公室|政府新闻办|人民政府办公厅|人民政府办公室|政府办公室|人民政府|中级人民法院|高级人民法院|人民法院|高级法院|中级法院|中院|高院|人民检察院|街道办事处|街道办|村民委员会|居民委员会|村委会|居委会|社区居委会|管理委员会|管委会|委员会办公室|委员会|安委会办公室|安委会|食安委|(?:监督|管理|检验|检测|监测|防控|车管|工商|税务|规划|水利|国土|卫生|执法)所|办公室|办公厅|指挥部|领导小组|联席会议|工作专班|支队|总队|大队|公安分局|分局|派出所|司法所|市场监管所|监狱|看守所|边防检查站|边检总站|边检站|消防救援站|消防救援局|中学|小学|幼儿园|医院|中心(?!支行|分行)|政府|法院|检察院|检察署|委|局|厅|办';

/** Local bodies that 省, 市 or 县 alone opens: 县政府, 省工商联, 市中院. */
export const HEADS_WITH_RANK_ALONE =
  '教育考试院|妇幼保健院|中心血站|气象台|水文站|监测站|安委会办公室|安委会|食安委|委员会办公室|纪委监委机关|纪委监委|工商联|妇联|残联|团委|总工会|侨联|文联|科协|关工委|红十字会|消委会|消保委|人大常委会|政协|人民政府新闻办公室|政府新闻办公室|政府新闻办|人民政府办公厅|人民政府办公室|政府办公室|人民政府|中级人民法院|高级人民法院|人民法院|高级法院|中级法院|中院|高院|人民检察院|政府|法院|检察院|委';

/** Words that end the name of an institution that is no part of the government. */
export const INSTITUTION_HEADS =
  '农村商业银行|农商银行|村镇银行|农村信用社|信用联社|研究院|研究所|研究会|科学院|工程院|大学|学院|医院|有限责任公司|股份有限公司|有限公司|集团公司|集团|协会|学会|联合会|商会|基金会|总社|报社|电视台|通讯社|出版社|超市|商店|食品厂|制药厂|化工厂|公司|交易所|合作社|律师事务所';

export const MEDIA_HEADS =
  '日报|晚报|早报|时报|周刊|周报|晨报|新报|商报|导报|观察报|参考报|消费报|报|新闻|新闻网|网|财经|电视台|通讯社|广播电台|卫视';
