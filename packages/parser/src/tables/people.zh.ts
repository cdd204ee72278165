/**
 * Roles before names and the common surnames. Provenance: roles from the bylines and attributions of Chinese newspapers;
 * surnames by general knowledge of the most frequent ones (they cover about 90 % of the population).
 */

/** Who made a report. */
export const BYLINE_ROLES = '记者|实习生|通讯员|见习记者|实习记者|编辑|摄影|撰文|作者|特约记者|责任编辑|文|图';

/** People who speak for an authority. */
export const OFFICIAL_ROLES =
  '负责人|负责同志|发言人|新闻发言人|部长|副部长|局长|副局长|主任|副主任|司长|副司长|厅长|副厅长|处长|署长|副署长|省长|副省长|市长|副市长|县长|书记|副书记|检察长|院长|总警司|院长|次长|科长|所长|支队长|大队长|队长|秘书长|总理|委员长|总监|专员|政委|行长|副行长|主席|副主席';

/** People whose numbered lists are opinions. */
export const EXPERT_ROLES =
  '研究员|教授|副教授|专家|学者|分析师|首席经济学家|经济学家|律师|博士|评论员|医生|主任医师|工程师|讲师|创始人|业内人士|从业者|高级工程师|院士|总经理|董事长|首席执行官|店主|老板|合伙人|教师|老师|校长';

/** People to whom something happened, or who ask. */
export const BYSTANDER_ROLES =
  '受害人|受害者|被害人|事主|市民|居民|村民|网友|家长|消费者|乘客|游客|群众|当事人|被告人|嫌疑人|犯罪嫌疑人|业主|学生|司机|顾客|储户|老人|骗子|不法分子|诈骗分子|犯罪分子|诈骗团伙|团伙';

/** A paper's own opinion: what it says must be done is no measure. */
export const OPINION_PIECE =
  /(?:时评|社论|快评|锐评|短评|网评|微评|社评|来论|评论)[：:丨｜|]|评论员(?:文章)?[：:]?(?:\n|$|[\u3400-\u9fff]{2,4}\n)|本报评论员/;

/** Firms and clubs speak of their own plans. */
export const PRIVATE_SPEAKER =
  /(?:公司|开发商|企业|俱乐部|球队|主教练|商家|物业|业委会|酒店|门店)[^，。]{0,12}(?:表示|说|称|介绍|透露)/;

/** As one alternative, compound names first. */
export const SURNAMES =
  '欧阳|司马|上官|诸葛|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由]';

/** Before the role in a byline: the outlet, or how far the reporter has come. */
export const BYLINE_PREFIXES = '本报|新华社|见习';
/** In parentheses at the end of a text, beside bylines: （完）, （总台记者…）, （来源：…）. */
export const CLOSING_PREFIXES = `${BYLINE_PREFIXES}|完|总台|央视`;
/** What else may stand there. */
export const CLOSING_NOTES = '完|来源|据';

/** What a person named with a role does next. */
export const PERSON_SPEAKS = '说|表示|介绍|认为|指出|强调|告诉|透露|称|坦言|建议|提醒|解释|出席|主持|，';

/** Behind a surname: people of whom a story is told (王女士, 李先生, 刘某). */
export const PRIVATE_TITLES = '女士|先生|阿姨|大爷|大妈|老伯|奶奶|某(?![些种个])';

/** Who works there gives an opinion, whatever the title: 大学房地产研究中心主任…. */
export const LEARNED_PLACES = '大学|学院|研究院|研究所|研究中心|律师事务所|智库|证券|咨询公司';
/** Titles that are an expert’s in such a place. */
export const LEARNED_TITLES = '主任|院长|所长|教授|主席|会长|秘书长|负责人';
